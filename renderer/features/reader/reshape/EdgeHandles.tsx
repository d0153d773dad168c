import { memo, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../../editor/article-editor';
import { useExtents, type NearView } from '../lane/use-near-view';
import { afterDrawing } from '../../../platform/after-drawing';
import { dragEdge, type Edge } from './drag-edge';
import styles from './EdgeHandles.module.css';

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
    setDragging(true);
    stop.current = dragEdge({
      editor,
      edge,
      range,
      others: ranges.filter((each) => each !== range),
      language,
      onDropped: onReshape,
      onEnd: () => setDragging(false),
    });
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
