import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { CodePointIndex } from '#common/text/code-points';
import { keepGap } from '#common/text/keep-gap';
import { moveEdge } from '#common/text/move-edge';
import { rangesIn } from '#common/text/reshape';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../../editor/article-editor';
import { useEdgeKeys, type EdgeStep } from './use-edge-keys';
import { edgeWords } from './words';

type Edge = 'start' | 'end';

/** An annotation one of whose edges is being moved by keys. */
export interface Resizing {
  readonly id: string;
  readonly edge: Edge;
  /** Where the words being resized were, and where they are meant to be. */
  readonly from: TextRange;
  readonly range: TextRange;
  /** Its other stretches, which stay. */
  readonly others: readonly TextRange[];
  /** Whether the edge was kept from closing the gap to the next of them. */
  readonly stopped: boolean;
}

export interface ResizingState {
  readonly resizing: Resizing | null;
  readonly begin: () => void;
  readonly pick: (edge: Edge) => void;
  readonly keep: () => Promise<void>;
  readonly leave: () => void;
}

interface Around {
  readonly editor: ArticleEditor | null;
  readonly host: RefObject<HTMLElement | null>;
  readonly row: AnnotationRow | null;
  readonly revision: string;
  readonly language: string;
  readonly say: (words: string) => void;
  /** Makes an annotation lie at these words; answers whether it does. */
  readonly reshape: (id: string, ranges: readonly TextRange[]) => Promise<boolean>;
}

const begun =
  'Arrows move it by a character, with Control or Alt by a word, up and down by a sentence. Tab takes the other edge, Enter keeps, Escape leaves it as it was.';

/** Why an edge goes no further, and what to do who wants it to. */
export const gapStays =
  'Another part of the annotation is near: the words between stay out. To take them in, select and add them.';

/** Moving the edges of the annotation at hand by keys. The words it would have stand out until it is kept or left. */
export function useResizing(around: Around): ResizingState {
  const { editor, host, row, revision, say } = around;
  const [resizing, setResizing] = useState<Resizing | null>(null);
  const latest = useRef({ around, resizing });
  useEffect(() => {
    latest.current = { around, resizing };
  });
  const id = row?.annotation.id ?? null;
  // Another annotation at hand, or another text, ends it.
  if (resizing && (resizing.id !== id || !editor)) setResizing(null);
  useEffect(() => {
    editor?.painter.flash(resizing ? [resizing.range, ...resizing.others] : []);
  }, [editor, resizing]);

  const begin = useCallback(() => {
    const ranges = row ? rangesIn(row.annotation.stretches, revision) : [];
    if (!editor || !row || ranges.length === 0) return;
    const caret = editor.caret();
    const from = ranges.find(({ start, end }) => start <= caret && caret <= end) ?? ranges[0];
    if (!from) return;
    const others = ranges.filter((range) => range !== from);
    setResizing({ id: row.annotation.id, edge: 'end', from, range: from, others, stopped: false });
    editor.reveal(from, false);
    editor.focus();
    say(`Moving the end of “${edgeWords(editor.map.index, from, 'end')}”. ${begun}`);
  }, [editor, row, revision, say]);

  const keep = useCallback(async () => {
    const { resizing: now, around: then } = latest.current;
    setResizing(null);
    if (!now) return;
    if (now.range.start === now.from.start && now.range.end === now.from.end) then.say('Left as it was.');
    else await then.reshape(now.id, [now.range, ...now.others]);
  }, []);
  const leave = useCallback(() => {
    setResizing(null);
    latest.current.around.say('Left as it was.');
  }, []);
  const pick = useCallback((edge: Edge) => {
    const { resizing: now, around: then } = latest.current;
    if (!now || !then.editor) return;
    setResizing({ ...now, edge, stopped: false });
    then.editor.focus();
    then.say(`Moving the ${edge}: “${edgeWords(then.editor.map.index, now.range, edge)}”`);
  }, []);

  const move = useCallback((by: EdgeStep) => {
    const { resizing: now, around: then } = latest.current;
    if (!now || !then.editor) return;
    const { index } = then.editor.map;
    const next = movedBy(now, by, index, then.language);
    // The next key may come before anything is drawn.
    latest.current = { around: then, resizing: next };
    setResizing(next);
    then.editor.reveal(characterAt(next.range, next.edge), false);
    const at = `${next.edge === 'end' ? 'Ends' : 'Begins'} “${edgeWords(index, next.range, next.edge)}”`;
    then.say(next.stopped ? `${at}. ${gapStays}` : at);
  }, []);
  const acts = useMemo(() => {
    const other = (): void => pick(latest.current.resizing?.edge === 'end' ? 'start' : 'end');
    return { keep: () => void keep(), leave, other, move };
  }, [keep, leave, pick, move]);
  useEdgeKeys(host, resizing !== null && editor !== null, acts);
  return { resizing, begin, pick, keep, leave };
}

function movedBy(now: Resizing, { unit, step }: EdgeStep, index: CodePointIndex, language: string): Resizing {
  const moved = moveEdge(index, now.range, now.edge, unit, step, language);
  const range = keepGap(index, now.from, moved, now.others, language);
  return { ...now, range, stopped: range.start !== moved.start || range.end !== moved.end };
}

/** The first character of a range, or its last. */
function characterAt({ start, end }: TextRange, edge: Edge): TextRange {
  return edge === 'end' ? { start: end - 1, end } : { start, end: start + 1 };
}
