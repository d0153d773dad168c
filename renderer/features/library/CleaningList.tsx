import { useState } from 'react';
import { currentRevision, type Article, type Cleaning } from '#common/model/article';
import { excerpt } from '#common/text/excerpt';
import { counted } from '../../ui/counted';
import { useRevise } from '../revisions';
import { TextButton } from '../../ui/TextButton';
import styles from './ArticleDetails.module.css';

/** How many are shown before the rest is asked for. */
const few = 5;

/** What cleaning removed or mended when the article came in, each with its reason, each put back on a click. */
export function CleaningList({ article, writable }: { article: Article; writable: boolean }) {
  const { cleaning } = article;
  const base = currentRevision(article)?.id;
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const revise = useRevise(article.id);
  const putBack = async (which: number, { was }: Cleaning): Promise<void> => {
    if (base === undefined) return;
    setBusy(true);
    await revise(base, { kind: 'cleaning', which }, `Put “${excerpt(was, 40)}” back into the text.`);
    setBusy(false);
  };
  if (cleaning.length === 0) {
    return <p className={styles.quiet}>Nothing was taken out or mended. The original is kept below.</p>;
  }
  const shown = all ? cleaning : cleaning.slice(0, few);
  return (
    <>
      <ul className={styles.items}>
        {shown.map((entry, which) => (
          <li key={`${entry.at} ${entry.kind} ${entry.was}`} className={styles.item}>
            <div className={styles.words}>
              <span className={entry.restored === undefined ? styles.was : undefined}>{entry.was}</span>
              {entry.kind === 'mended' && <span> {entry.is}</span>}
            </div>
            <div className={styles.reason}>
              {entry.kind === 'removed' ? 'Removed' : 'Mended'}: {entry.reason}
              {' · '}
              {entry.restored === undefined ? (
                <TextButton
                  underlined
                  aria-label={`Put back “${excerpt(entry.was, 60)}”`}
                  disabled={!writable || busy}
                  onClick={() => void putBack(which, entry)}
                >
                  Put back
                </TextButton>
              ) : (
                'put back'
              )}
            </div>
          </li>
        ))}
      </ul>
      {cleaning.length > shown.length && (
        <TextButton small onClick={() => setAll(true)}>
          Show {counted(cleaning.length - shown.length, 'more', 'more')}
        </TextButton>
      )}
    </>
  );
}
