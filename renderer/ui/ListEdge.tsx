import { sentenceOf } from '../platform/trouble';
import { capital } from './capital';
import { counted } from './counted';
import { TextButton } from './TextButton';
import styles from './ListEdge.module.css';

/** The line above a list: how many there are, what narrows it, and what went wrong. Read out as it changes. */
export function ListEdge({
  total,
  one,
  loading,
  error,
  narrowing,
  onClear,
}: {
  total: number;
  one: string;
  loading: boolean;
  error: Error | null;
  /** What narrows the list, in words; empty when nothing does. */
  narrowing: string;
  onClear?: () => void;
}) {
  const words = error ? sentenceOf(error) : loading ? 'Loading…' : counted(total, one);
  return (
    <div className={styles.edge}>
      <span role="status" data-trouble={error !== null || undefined} className={styles.words}>
        {capital(words)}
        {narrowing !== '' && !error && ` · ${narrowing}`}
      </span>
      {narrowing !== '' && onClear && (
        <TextButton underlined className={styles.clear} onClick={onClear}>
          Show all
        </TextButton>
      )}
    </div>
  );
}
