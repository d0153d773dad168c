import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ArticleEditor } from '../../../editor/article-editor';
import { Kbd } from '../../../ui/Kbd';
import { placeBar, type Spot } from '../bar-place';
import styles from '../PassageBar.module.css';
import { gapStays, type ResizingState } from './use-resizing';

interface ResizeBarProps {
  readonly editor: ArticleEditor;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly state: ResizingState;
}

/** Says which edge of an annotation is being moved, and by which keys. */
export function ResizeBar({ editor, scroller, state }: ResizeBarProps) {
  const { resizing, pick, keep, leave } = state;
  const bar = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const range = resizing?.range;
  useLayoutEffect(() => {
    if (bar.current && scroller.current && range) {
      setSpot(placeBar(editor.rects(range), bar.current, scroller.current));
    }
  }, [editor, scroller, range, resizing?.stopped]);
  if (!resizing) return null;
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label="Moving an edge of the annotation"
      className={styles.bar}
      style={spot ? { left: spot.left, top: spot.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={styles.row}>
        {(['start', 'end'] as const).map((edge) => (
          <button
            key={edge}
            type="button"
            tabIndex={-1}
            className={styles.act}
            aria-pressed={resizing.edge === edge}
            onClick={() => pick(edge)}
          >
            {edge === 'start' ? 'Start' : 'End'}
          </button>
        ))}
        <button type="button" tabIndex={-1} className={styles.act} onClick={() => void keep()}>
          Keep <Kbd keys="Enter" />
        </button>
        <button type="button" tabIndex={-1} className={styles.act} onClick={leave}>
          Cancel <Kbd keys="Escape" />
        </button>
      </div>
      <div className={`${styles.row} ${styles.hint}`}>
        <span>
          <Kbd keys="ArrowLeft" /> <Kbd keys="ArrowRight" /> character
        </span>
        <span>
          <Kbd keys="Alt+ArrowRight" /> word
        </span>
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> sentence
        </span>
        <span>
          <Kbd keys="Tab" /> other edge
        </span>
      </div>
      {resizing.stopped && <p className={styles.stopped}>{gapStays}</p>}
    </div>
  );
}
