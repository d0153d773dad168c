import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ImportDetail, JoinedWords as Joined } from '#common/contract/import';
import { useApi } from '../../platform/api';
import { notify } from '../../platform/notify';
import { counted } from '../../ui/counted';
import styles from './Import.module.css';

/** Places listed at once; the rest follow as these are mended. */
const shownAtOnce = 100;

/** Words that seem to have run together, each with the split proposed; nothing is mended but on a click. */
export function JoinedWords({
  session,
  detail,
  onPart,
}: {
  session: string;
  detail: ImportDetail;
  onPart: (starts: number[] | 'all') => void;
}) {
  const api = useApi();
  const { item, joined: count } = detail.row;
  const [places, setPlaces] = useState<readonly Joined[]>([]);
  useEffect(() => {
    if (count === 0) return undefined;
    const stop = new AbortController();
    api.import.joined({ session, item, count: shownAtOnce }, { signal: stop.signal }).then(
      ({ rows }) => setPlaces(rows),
      (error: unknown) => {
        if (!stop.signal.aborted) notify.trouble(error);
      },
    );
    return () => stop.abort();
  }, [api, session, item, count, detail]);
  if (count === 0) return null;
  return (
    <section aria-label="Words run together" className={styles.joined}>
      <div className={styles.textHead}>
        <h3 className={styles.heading}>Words run together</h3>
        <span className={styles.quiet}>
          Perhaps {counted(count, 'place')}, as where links were stripped. They stay as they are unless you
          part them.
        </span>
        {count > 1 && (
          <Button size="compact-xs" onClick={() => onPart('all')}>
            Part all {count}
          </Button>
        )}
      </div>
      <ul className={styles.joinedList}>
        {places.map(({ start, was, is, before, after }) => (
          <li key={start}>
            <span className={styles.joinedWords}>
              <del>{was}</del> → <strong>{is}</strong>
            </span>
            <span className={styles.joinedAround}>
              …{before}
              <mark>{was}</mark>
              {after}…
            </span>
            <Button size="compact-xs" aria-label={`Part ${was} into ${is}`} onClick={() => onPart([start])}>
              Part
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
