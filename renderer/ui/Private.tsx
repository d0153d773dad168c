import { Checkbox } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useCommand } from '../platform/commands';
import { readOnlyLibrary } from '../platform/reasons';
import { useWorkspace } from '../platform/workspace';
import type { MenuAction } from './ContextMenu';
import styles from './Private.module.css';

/** What is said of a private record, wherever one is shown. */
export const privateWords = 'Private: never exported';

/** Says plainly that a record is private; in lists by a lock, which says so to those who hover or listen. */
export function PrivateMark({ when = true, short = false }: { when?: boolean; short?: boolean }) {
  if (!when) return null;
  return (
    <span className={styles.mark} title={short ? privateWords : undefined}>
      <IconLock size={13} stroke={1.75} aria-hidden="true" />
      <span className={short ? 'tl-unseen' : undefined}>{privateWords}</span>
    </span>
  );
}

/** Keeps a record private, or lets it go out again. */
export function PrivateCheck({
  value,
  readOnly,
  onChange,
}: {
  value: boolean;
  readOnly: boolean;
  onChange: (isPrivate: boolean) => unknown;
}) {
  return (
    <Checkbox
      label={privateWords}
      checked={value}
      disabled={readOnly}
      onChange={(event) => void onChange(event.currentTarget.checked)}
    />
  );
}

/** The same as an entry of a menu. */
export function privateEntry(
  isPrivate: boolean,
  disabled: boolean,
  onChange: (isPrivate: boolean) => void | Promise<unknown>,
): MenuAction {
  return {
    label: isPrivate ? 'Let it be exported' : 'Keep private: never export',
    disabled,
    run: () => onChange(!isPrivate),
  };
}

interface Kept {
  /** What it is, in a word: "note", "event". */
  readonly what: string;
  readonly value: boolean;
  readonly readOnly: boolean;
  readonly onChange: (isPrivate: boolean) => Promise<unknown>;
}

/** Lets the command keep this record private, or let it go out again, while the tab it is shown in is in front. */
export function PrivateCommand({ tab, ...kept }: Kept & { readonly tab: 'details' | 'note' }) {
  const inFront = useWorkspace((state) => state.tab === tab);
  return inFront && <InFront {...kept} />;
}

function InFront({ what, value, readOnly, onChange }: Kept) {
  useCommand('record.private', () => onChange(!value), {
    enabled: !readOnly || readOnlyLibrary,
    label: value ? `Let this ${what} be exported` : `Keep this ${what} private: never export`,
  });
  return null;
}
