import { ActionIcon } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { CommandId } from '#common/contract/commands';
import { useIsAtHand } from '../platform/at-hand';
import { runCommand, useLiveCommand } from '../platform/commands';
import { ariaKeys } from '../platform/keys';
import { useHost } from '../platform/session';
import { Kbd } from './Kbd';
import { Tip } from './Tip';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly keys?: string | null;
  readonly disabled?: boolean;
  /** Why it is disabled; shown with its name. */
  readonly why?: string | null;
  /** For a button that switches something: whether it is on. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly tabIndex?: number;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is an icon: named for screen readers, explained with its key when hovered or focused. */
export function IconButton({
  label,
  icon,
  onClick,
  keys,
  disabled,
  why,
  pressed,
  expanded,
  ...rest
}: IconButtonProps) {
  const { platform } = useHost();
  return (
    <Tip
      label={
        <>
          {label} {keys ? <Kbd keys={keys} /> : null}
          {disabled === true && why ? <div className={styles.why}>{why}</div> : null}
        </>
      }
    >
      {(explained) => (
        <ActionIcon
          {...rest}
          {...explained}
          aria-label={label}
          aria-description={disabled === true && why ? why : undefined}
          aria-keyshortcuts={keys ? ariaKeys(keys, platform) : undefined}
          aria-pressed={pressed}
          aria-expanded={expanded}
          {...(disabled === true ? { 'data-disabled': true, 'aria-disabled': true } : {})}
          onClick={(event) => (disabled === true ? event.preventDefault() : onClick())}
        >
          {icon}
        </ActionIcon>
      )}
    </Tip>
  );
}

/**
 * An icon button for a command: its name, key and whether it can run come from the command itself. Where the command
 * is another's for now, as in the other of two articles, the click makes it this one's before it is run.
 */
export function CommandButton({ command, icon }: { command: CommandId; icon: ReactNode }) {
  const { label, keys, enabled, why } = useLiveCommand(command);
  const isAtHand = useIsAtHand();
  return (
    <IconButton
      label={label}
      icon={icon}
      keys={keys}
      disabled={isAtHand && !enabled}
      why={why}
      onClick={() => void runCommand(command)}
    />
  );
}
