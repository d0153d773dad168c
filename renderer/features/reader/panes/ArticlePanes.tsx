import { useElementSize } from '@mantine/hooks';
import { useCallback, useLayoutEffect, useRef, type ReactNode } from 'react';
import { atHandIn, focusWithin } from '../../../platform/parts';
import { useWorkspace } from '../../../platform/workspace';
import { lookVariables, useReadingLook } from '../../../ui/reading-look';
import { SplitPanes } from '../../../ui/SplitPanes';
import { ArticlePane } from './ArticlePane';
import { arrangementFor, lowest, narrowest } from './arrangement';
import styles from './Panes.module.css';

/** The article that is open, or two: side by side, one under the other, or where room is short one at a time. */
export function ArticlePanes({ render }: { render: (id: string) => ReactNode }) {
  const article = useWorkspace((state) => state.article);
  const other = useWorkspace((state) => state.beside?.article ?? null);
  const isSecond = useWorkspace((state) => state.beside?.first === true);
  const comeToHand = useComeToHand(article);
  const { ref, width, height } = useElementSize();
  const [look] = useReadingLook();
  const open = isSecond ? [other, article] : [article, other];
  const ids = open.filter((id) => id !== null);
  const two = ids.length > 1;
  // Until it is measured nothing is hidden: what is hidden cannot be scrolled to where it was left.
  const arrangement = width === 0 ? 'beside' : arrangementFor(width, height, look);
  const inRow = arrangement === 'beside';
  const alone = two && arrangement === 'one';
  return (
    <div ref={ref} className={styles.panes} style={lookVariables(look)}>
      <SplitPanes
        name={inRow ? 'articles' : 'articles.under'}
        direction={inRow ? 'row' : 'column'}
        panes={ids.map((id, at) => ({
          id: at === 0 ? 'first' : 'second',
          holds: id,
          dividerLabel: inRow ? 'Width of the second article' : 'Height of the second article',
          initial: Math.round((inRow ? width : height) / 2),
          min: inRow ? narrowest : lowest,
          flexible: alone ? id === article : at === 0,
          hidden: alone && id !== article,
          content: (
            <ArticlePane
              id={id}
              atHand={id === article}
              nth={two ? at : null}
              other={alone ? other : null}
              onHand={comeToHand}
            >
              {render(id)}
            </ArticlePane>
          ),
        }))}
      />
    </div>
  );
}

/**
 * How an article that is clicked, or gets the focus, comes to hand. Where another than that comes to hand, as by going
 * back, the focus leaves the one before for it: keys must not mean one article while the caret stands in the other.
 */
function useComeToHand(article: string | null): (id: string) => void {
  const turnTo = useWorkspace((state) => state.turnTo);
  const taken = useRef(article);
  useLayoutEffect(() => {
    const byItself = taken.current !== article;
    taken.current = article;
    if (byItself && document.activeElement?.closest('[data-pane]:not([data-at-hand])')) {
      focusWithin(atHandIn('reader'));
    }
  }, [article]);
  return useCallback(
    (id: string) => {
      taken.current = id;
      turnTo(id);
    },
    [turnTo],
  );
}
