import { Button, Skeleton } from '@mantine/core';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { QuoteButton } from '../../../ui/QuoteButton';
import styles from './PassageState.module.css';

/** The likeliest places of a passage that has none. One is taken only when the user says so. */
export function LikelyPlaces({
  id,
  stretch,
  article,
  writable,
  onTake,
}: {
  id: string;
  stretch: number;
  article: string;
  writable: boolean;
  onTake: (place: { revision: string; start: number; end: number }) => void;
}) {
  const found = useCall(['annotations', 'places'], { id, stretch });
  const openArticle = useWorkspace((state) => state.openArticle);
  if (found.isLoading) return <Skeleton height={48} />;
  const places = found.data?.places ?? [];
  const revision = found.data?.revision ?? '';
  const stood = found.data?.stood ?? null;
  return (
    <>
      {stood && (
        <>
          <div className={styles.label}>Where it stood</div>
          <QuoteButton
            title="Show it in the article"
            onClick={() => openArticle(article, { ...lineAround(stood), revision })}
          >
            …{stood.before}
            <span className={styles.gap} aria-label="here" />
            {stood.after}…
          </QuoteButton>
        </>
      )}
      {places.length === 0 && <p className={styles.hint}>No other words in the article are like them.</p>}
      {places.length > 0 && <div className={styles.label}>Where it may be</div>}
      <ol className={styles.places}>
        {places.map(({ start, end, exact, before, after }) => (
          <li key={`${start} ${end}`}>
            <QuoteButton
              title="Show it in the article"
              onClick={() => openArticle(article, { start, end, revision })}
            >
              …{before}
              <mark>{exact}</mark>
              {after}…
            </QuoteButton>
            <Button
              disabled={!writable}
              aria-label={`The passage is here: ${exact}`}
              onClick={() => onTake({ revision, start, end })}
            >
              It is here
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Some words on both sides of a spot, to be shown: a spot itself has no words to stand out. */
function lineAround({ at, before, after }: { at: number; before: string; after: string }): {
  start: number;
  end: number;
} {
  return { start: at - [...before].length, end: at + [...after].length };
}
