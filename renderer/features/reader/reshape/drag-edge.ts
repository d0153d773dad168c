import { widenToGraphemes } from '#common/text/graphemes';
import { keepGap } from '#common/text/keep-gap';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../../editor/article-editor';

export type Edge = 'start' | 'end';

interface EdgeDrag {
  readonly editor: ArticleEditor;
  readonly edge: Edge;
  /** The stretch whose edge is dragged, and the others of its annotation, which stay. */
  readonly range: TextRange;
  readonly others: readonly TextRange[];
  readonly language: string;
  /** Where the annotation is meant to lie; not told where nothing changed. */
  readonly onDropped: (ranges: readonly TextRange[]) => void;
  /** It is over, whether dropped or broken off. */
  readonly onEnd: () => void;
}

/**
 * Follows the pointer with an edge until it is let go; the words it would have stand out meanwhile. Escape, or the
 * signal, leaves it as it was.
 */
export function dragEdge({
  editor,
  edge,
  range,
  others,
  language,
  onDropped,
  onEnd,
}: EdgeDrag): AbortController {
  const end = new AbortController();
  const { signal } = end;
  let next = range;
  signal.addEventListener('abort', () => {
    editor.painter.flash([]);
    onEnd();
  });
  const onMove = (move: PointerEvent): void => {
    const at = editor.offsetAtPoint(move.clientX, move.clientY);
    if (at === null) return;
    next = keepGap(editor.map.index, range, dragged(editor, range, edge, at), others, language);
    editor.painter.flash([next, ...others]);
  };
  const onUp = (): void => {
    end.abort();
    if (next.start !== range.start || next.end !== range.end) onDropped([next, ...others]);
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => end.abort(), { signal });
  window.addEventListener('keydown', (key) => key.key === 'Escape' && end.abort(), { signal });
  return end;
}

/** The range with an edge at the character under the pointer; at least one character is left. */
function dragged(editor: ArticleEditor, range: TextRange, edge: Edge, at: number): TextRange {
  const { start, end } = widenToGraphemes(editor.map.index, at, at + 1);
  if (edge === 'start') return start < range.end ? { start, end: range.end } : range;
  return end > range.start ? { start: range.start, end } : range;
}
