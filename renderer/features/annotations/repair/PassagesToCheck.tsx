import { Button } from '@mantine/core';
import { excerpt } from '#common/text/excerpt';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { counted } from '../../../ui/counted';
import { FieldGroup } from '../../../ui/Field';
import { QuoteButton } from '../../../ui/QuoteButton';
import { stateWords } from '../words';
import styles from './PassageState.module.css';

/** Rows shown; the rest are counted, and come up as those before them are settled. */
const shown = 50;

/** The passages of an article whose words changed or whose place is lost. Nothing where there are none. */
export function PassagesToCheck({ article, writable }: { article: string; writable: boolean }) {
  const act = useAct();
  const found = useCall(['annotations', 'toCheck'], { article, count: shown }, { keep: true });
  const openArticle = useWorkspace((state) => state.openArticle);
  // Words without a place cannot be shown in the article: their details say where they may be.
  const choose = useWorkspace((state) => state.selectAnnotation);
  const { rows, total } = found.data ?? { rows: [], total: 0 };
  if (total === 0) return null;
  const changed = rows.filter(({ state }) => state === 'changed').length;
  return (
    <FieldGroup title="Passages to look at">
      <p className={styles.hint}>The text changed under them. What was first marked is kept.</p>
      <ol className={styles.places}>
        {rows.map(({ annotation, quote, state }) => (
          <li key={annotation.id}>
            <QuoteButton
              onClick={() =>
                state === 'orphan'
                  ? choose(annotation.id)
                  : openArticle(article, { annotation: annotation.id })
              }
            >
              {excerpt(quote, 80)}
            </QuoteButton>
            <span className={styles.flag}>{stateWords[state]?.short}</span>
          </li>
        ))}
      </ol>
      {total > rows.length && (
        <p className={styles.hint}>And {counted(total - rows.length, 'more', 'more')}.</p>
      )}
      {changed > 1 && (
        <Button
          disabled={!writable}
          onClick={() => void act((api) => api.annotations.acceptAll({ article }))}
        >
          Accept all words that changed
        </Button>
      )}
    </FieldGroup>
  );
}
