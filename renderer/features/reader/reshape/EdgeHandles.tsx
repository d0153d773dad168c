import { memo, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { widenToGraphemes } from '#common/text/graphemes';
import { keepGap } from '#common/text/keep-gap';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../../editor/article-editor';
import { useExtents, type NearView } from '../lane/use-near-view';
import { afterDrawing } from '../../../platform/after-drawing';
import styles from './EdgeHandles.module.css';

type Edge = 'start' | 'end';

interface Handle {
  readonly key: string;
  readonly edge: Edge;
  readonly range: TextRange;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface EdgeHandlesProps {
  readonly editor: ArticleEditor;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where the annotation at hand lies, in text order. */
  readonly ranges: readonly TextRange[];
  readonly language: string;
  /** Changes whenever the words may be drawn elsewhere. */
  readonly near: NearView;
  /** Makes the annotation lie at these words. */
  readonly onReshape: (ranges: readonly TextRange[]) => void;
}

/** Grips at the edges of the annotation at hand, to be dragged. Keys move the edges by a command of their own. */
export const EdgeHandles = memo(function EdgeHandles({
  editor,
  scroller,
  ranges,
  language,
  near,
  onReshape,
}: EdgeHandlesProps) {
  const layout = useExtents(near);
  const [handles, setHandles] = useState<readonly Handle[]>([]);
  const [dragging, setDragging] = useState(false);
  const stop = useRef<AbortController>(null);
  useEffect(() => {
    let isOver = false;
    const look = (): void => {
      const view = scroller.current;
      if (view && !isOver) setHandles(ranges.flatMap((range) => handlesOf(editor, view, range)));
    };
    // Where words are is known only once they are laid out: asked at once, that would be done for this alone.
    afterDrawing(look);
    return () => void (isOver = true);
  }, [editor, scroller, ranges, layout]);
  useEffect(() => () => stop.current?.abort(), []);

  const onPointerDown = (event: PointerEvent, { edge, range }: Handle): void => {
    if (event.button !== 0) return;
    // Neither the caret nor a selection comes of it.
    event.preventDefault();
    const others = ranges.filter((each) => each !== range);
    let next = range;
    const end = new AbortController();
    stop.current = end;
    setDragging(true);
    end.signal.addEventListener('abort', () => {
      setDragging(false);
      editor.painter.flash([]);
    });
    const { signal } = end;
    window.addEventListener(
      'pointermove',
      (move) => {
        const at = editor.offsetAtPoint(move.clientX, move.clientY);
        if (at === null) return;
        next = keepGap(editor.map.index, range, dragged(editor, range, edge, at), others, language);
        editor.painter.flash([next, ...others]);
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        end.abort();
        if (next.start !== range.start || next.end !== range.end) onReshape([next, ...others]);
      },
      { signal },
    );
    window.addEventListener('pointercancel', () => end.abort(), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end.abort(), { signal });
  };

  return handles.map((handle) => (
    <span
      key={handle.key}
      aria-hidden="true"
      className={styles.handle}
      data-edge={handle.edge}
      data-dragging={dragging || undefined}
      style={{ left: handle.left, top: handle.top, height: handle.height }}
      onPointerDown={(event) => onPointerDown(event, handle)}
      onMouseDown={(event) => event.preventDefault()}
    />
  ));
});

/** The range with an edge at the character under the pointer; at least one character is left. */
function dragged(editor: ArticleEditor, range: TextRange, edge: Edge, at: number): TextRange {
  const { start, end } = widenToGraphemes(editor.map.index, at, at + 1);
  if (edge === 'start') return start < range.end ? { start, end: range.end } : range;
  return end > range.start ? { start: range.start, end } : range;
}

function handlesOf(editor: ArticleEditor, scroller: HTMLElement, range: TextRange): Handle[] {
  const view = scroller.getBoundingClientRect();
  const at = (edge: Edge, character: number): Handle[] => {
    const box = editor.rects({ start: character, end: character + 1 }).at(edge === 'start' ? 0 : -1);
    if (!box) return [];
    const beside = edge === 'start' ? box.left : box.right;
    const left = beside - view.left + scroller.scrollLeft;
    const top = box.top - view.top + scroller.scrollTop;
    return [{ key: `${edge} ${character}`, edge, range, left, top, height: box.height }];
  };
  return [...at('start', range.start), ...at('end', range.end - 1)];
}
