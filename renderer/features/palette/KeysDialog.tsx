import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { commands, type CommandSpec } from '#common/contract/commands';
import { useCommand } from '../../platform/commands';
import { keysOfPress } from '../../platform/keys';
import { keysTrouble, resetOwnKeys, setOwnKeys, useOwnKeys, withOwnKeys } from '../../platform/own-keys';
import { useHost } from '../../platform/session';
import { IconButton } from '../../ui/IconButton';
import { Kbd } from '../../ui/Kbd';
import { answeringCommands } from './matching-commands';
import styles from './KeysDialog.module.css';

/** Commands whose keys can be changed: those of the tags 1 to 9 stay what they are called. */
const changeable = commands.filter(({ id }) => !id.startsWith('article.tag'));

const fitting = (words: string): readonly CommandSpec[] =>
  answeringCommands(changeable, words).map(({ command }) => command);

/** Gives commands other keys: press them where they stand. Kept on this computer, in no library. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [asking, setAsking] = useState<string | null>(null);
  const own = useOwnKeys();
  useCommand('help.keys', () => {
    setWords('');
    setAsking(null);
    setOpen(true);
  });
  if (!open) return null;
  const shown = fitting(words);
  return (
    <Modal
      opened
      onClose={() => setOpen(false)}
      closeOnEscape={asking === null}
      title="Change keys"
      size={560}
    >
      <TextInput
        type="search"
        aria-label="Filter commands"
        placeholder="Filter commands"
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={styles.list} aria-label="Commands and their keys">
        {shown.map((spec) => (
          <KeysLine
            key={spec.id}
            spec={withOwnKeys(spec, own)}
            first={spec}
            asking={asking === spec.id}
            onAsk={(ask) => setAsking(ask ? spec.id : null)}
          />
        ))}
        {shown.length === 0 && <li className={styles.none}>No command fits. Fewer words find more.</li>}
      </ul>
      <Group justify="space-between" mt="sm">
        <Text size="xs" c="var(--tl-ink-quiet)">
          Kept on this computer, for all libraries.
        </Text>
        <Button disabled={Object.keys(own).length === 0} onClick={resetOwnKeys}>
          All as they were at first
        </Button>
      </Group>
    </Modal>
  );
}

function KeysLine({
  spec,
  first,
  asking,
  onAsk,
}: {
  spec: CommandSpec;
  /** The same command with the keys it had at first. */
  first: CommandSpec;
  asking: boolean;
  onAsk: (ask: boolean) => void;
}) {
  const trouble = usePressedKeys(asking ? spec.id : null, () => onAsk(false));
  const changed = spec.keys !== first.keys;
  return (
    <li className={styles.line}>
      <span className={styles.label}>
        {spec.label}
        <span role="status" className={styles.trouble}>
          {asking ? trouble : ''}
        </span>
      </span>
      {changed && (
        <IconButton
          label={`Give “${spec.label}” the keys it had at first`}
          icon={<IconRestore size={14} stroke={1.75} />}
          onClick={() => {
            onAsk(false);
            setOwnKeys(spec.id, null);
          }}
        />
      )}
      <button
        type="button"
        className={styles.keys}
        aria-label={`Keys of “${spec.label}”: ${spec.keys ?? 'none'}`}
        data-asking={asking || undefined}
        onClick={() => onAsk(!asking)}
        onBlur={() => asking && onAsk(false)}
      >
        {asking ? 'Press keys; Del for none' : spec.keys === null ? '—' : <Kbd keys={spec.keys} />}
      </button>
    </li>
  );
}

/** Waits for keys to give to a command; '' while there is nothing to say against those pressed. */
function usePressedKeys(id: string | null, done: () => void): string {
  const { platform } = useHost();
  const own = useOwnKeys();
  const [trouble, setTrouble] = useState('');
  const ended = useRef(done);
  useEffect(() => {
    ended.current = done;
  });
  useEffect(() => {
    if (id === null) return undefined;
    setTrouble('');
    const onKey = (event: KeyboardEvent): void => {
      // Tab goes on, as everywhere: the field that is left asks no more.
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (plain && event.key === 'Escape') return ended.current();
      if (plain && (event.key === 'Delete' || event.key === 'Backspace')) {
        setOwnKeys(id, '');
        return ended.current();
      }
      const keys = keysOfPress(event, platform);
      if (keys === null) return;
      const against = keysTrouble(id, keys, own, platform);
      setTrouble(against ?? '');
      if (against !== null) return;
      setOwnKeys(id, keys);
      ended.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [id, own, platform]);
  return trouble;
}
