import { Button } from '@mantine/core';
import { useState } from 'react';
import { longestWindow } from '#common/contract/longest-window';
import { useCall } from '../../platform/live';
import { useWorkspace } from '../../platform/workspace';
import { FieldGroup } from '../../ui/Field';
import { QuoteButton } from '../../ui/QuoteButton';
import styles from './TagPassages.module.css';

/** Passages shown at first, further ones at a time, and at most: what one call gives. */
const first = 8;
const more = 40;

/**
 * The passages that bear a tag, in the order they were marked, each the way to where it stands. Details stay with the
 * tag, so that one can be read after another.
 */
export function TagPassages({ id, total }: { id: string; total: number }) {
  const [count, setCount] = useState(first);
  // A few more than are shown at first are shown too, rather than a button for two.
  const asked = total <= first + 2 ? first + 2 : Math.min(count, longestWindow);
  const { data } = useCall(
    ['tags', 'bearers'],
    { id, from: 0, count: asked },
    { collections: ['tags', 'annotations', 'articles'], keep: true },
  );
  if (total === 0 || !data) return null;
  const left = total - data.rows.length;
  return (
    <FieldGroup title={`Its passages (${total})`}>
      <ul className={styles.list} aria-label="Passages with this tag">
        {data.rows.map((row) => (
          <li key={row.id}>
            <QuoteButton
              onClick={() =>
                useWorkspace
                  .getState()
                  .openArticle(row.articleId, { annotation: row.id, detail: { kind: 'tag', id } })
              }
            >
              {row.quote}
            </QuoteButton>
            <div className={styles.article}>{row.article}</div>
          </li>
        ))}
      </ul>
      {left > 0 && asked < longestWindow && (
        <Button variant="subtle" size="compact-xs" onClick={() => setCount(asked + more)}>
          Show {Math.min(left, more)} more
        </Button>
      )}
      {left > 0 && asked >= longestWindow && (
        <p className={styles.article}>And {left} more: “Find in everything” narrows them by the tag.</p>
      )}
    </FieldGroup>
  );
}
