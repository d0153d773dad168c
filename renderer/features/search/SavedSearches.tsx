import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { SavedSearchRow } from '#common/contract/search';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useCodebook } from '../../platform/tags';
import { IconButton } from '../../ui/IconButton';
import { sayFilter } from './say-filter';
import { useSearch } from './search-store';
import styles from './SearchPane.module.css';

/** Kept searches that are listed. */
const most = 100;

/** The searches kept with the library: each asks again, or is kept no longer. */
export function SavedSearches({ onAsk }: { onAsk: (row: SavedSearchRow) => void }) {
  const heading = useId();
  const act = useAct();
  const { writable } = useLibrary();
  const { byId } = useCodebook();
  const rows = useCall(['search', 'saved'], { count: most }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={styles.kept} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        Saved searches
      </h3>
      <ul className={styles.saved}>
        {rows.map((row) => {
          const narrowing = sayFilter(row.filter, (tag) => byId.get(tag)?.name ?? 'a tag');
          return (
            <li key={row.id}>
              <button type="button" className={styles.ask} onClick={() => onAsk(row)}>
                {row.words}
                {narrowing !== '' && <small>{narrowing}</small>}
              </button>
              {writable && (
                <IconButton
                  label={`Remove the saved search “${row.words}”`}
                  icon={<IconX size={14} stroke={1.75} />}
                  onClick={() => void act((api) => api.search.removeSaved({ id: row.id }))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Keeps the search at hand with the library, unless it is kept already. */
export function SaveSearch() {
  const act = useAct();
  const { writable } = useLibrary();
  const { words, filter } = useSearch();
  const saved = useCall(['search', 'saved'], { count: most }).data?.rows;
  if (!writable || saved === undefined) return null;
  const asked = words.trim();
  const isSaved = saved.some(
    (row) => row.words === asked && sayFilter(row.filter, String) === sayFilter(filter, String),
  );
  return isSaved ? (
    <span className={styles.save}>Saved</span>
  ) : (
    <button
      type="button"
      className={`${styles.plain} ${styles.save}`}
      onClick={() => void act((api) => api.search.save({ words: asked, filter }))}
    >
      Save search
    </button>
  );
}
