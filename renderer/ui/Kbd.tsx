import type { CommandId } from '#common/contract/commands';
import { useLiveCommand } from '../platform/commands';
import { keyCaps } from '../platform/keys';
import { useHost } from '../platform/session';
import styles from './Kbd.module.css';

/** The keys that a command goes by now; nothing where it has none. */
export function CommandKbd({ command }: { command: CommandId }) {
  const { keys } = useLiveCommand(command);
  return keys === null ? null : <Kbd keys={keys} />;
}

/** Keys as printed on the keyboard: `<Kbd keys="Mod+K" />`. */
export function Kbd({ keys }: { keys: string }) {
  const { platform } = useHost();
  return (
    <span className={styles.keys}>
      {keyCaps(keys, platform).map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
