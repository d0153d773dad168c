import { Button } from '@mantine/core';
import { useLibrary } from '../../platform/session';
import { askSources } from '../sources';
import styles from './MarkedArticles.module.css';

/** What can be done with the articles picked out of the list. Nothing while there are none. */
export function MarkedArticles({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const { writable } = useLibrary();
  const [a, b, ...more] = ids;
  if (a === undefined) return null;
  const two = b !== undefined && more.length === 0;
  return (
    <div className={styles.foot} role="group" aria-label="Articles picked out">
      <span role="status" className={two ? 'tl-unseen' : styles.words}>
        {b === undefined ? 'Pick a second to compare.' : `${ids.length} picked out`}
      </span>
      {two && (
        <Button
          size="compact-xs"
          variant="filled"
          disabled={!writable}
          onClick={() => {
            askSources(a, b);
            onClear();
          }}
        >
          One source or two?
        </Button>
      )}
      <Button size="compact-xs" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}
