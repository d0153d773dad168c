import { keyCaps } from '../platform/keys';
import { useHost } from '../platform/session';
import styles from './Kbd.module.css';

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
