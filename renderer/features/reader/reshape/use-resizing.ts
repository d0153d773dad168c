import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import { keepGap } from '#common/text/keep-gap';
import { moveEdge, type EdgeUnit } from '#common/text/move-edge';
import { rangesIn } from '#common/text/reshape';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../../editor/article-editor';
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

  const active = resizing !== null;
  useEffect(() => {
    const element = host.current;
    if (!active || !element) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { resizing: now, around: then } = latest.current;
      if (!now || !then.editor || event.metaKey) return;
      const act = meantBy(event);
      if (act === null) return;
      // Before the text sees it: the caret stays where it is.
      event.preventDefault();
      event.stopPropagation();
      if (act === 'keep') return void keep();
      if (act === 'leave') return leave();
      if (act === 'other') return pick(now.edge === 'end' ? 'start' : 'end');
      if (act === 'nothing') return;
      const { index } = then.editor.map;
      const moved = moveEdge(index, now.range, now.edge, act.unit, act.step, then.language);
      const range = keepGap(index, now.from, moved, now.others, then.language);
      const stopped = range.start !== moved.start || range.end !== moved.end;
      const next = { ...now, range, stopped };
      // The next key may come before anything is drawn.
      latest.current = { around: then, resizing: next };
      setResizing(next);
      then.editor.reveal(
        now.edge === 'end'
          ? { start: range.end - 1, end: range.end }
          : { start: range.start, end: range.start + 1 },
        false,
      );
      const at = `${now.edge === 'end' ? 'Ends' : 'Begins'} “${edgeWords(index, range, now.edge)}”`;
      then.say(stopped ? `${at}. ${gapStays}` : at);
    };
    element.addEventListener('keydown', onKeyDown, { capture: true });
    return () => element.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active, host, keep, leave, pick]);
  return { resizing, begin, pick, keep, leave };
}

type Meant = 'keep' | 'leave' | 'other' | 'nothing' | { readonly unit: EdgeUnit; readonly step: 1 | -1 };

/** What a key means while an edge is moved; null for keys of the window. */
function meantBy(event: KeyboardEvent): Meant | null {
  const far = event.ctrlKey || event.altKey;
  switch (event.key) {
    case 'Enter':
      return 'keep';
    case 'Escape':
      return 'leave';
    case 'Tab':
      return 'other';
    case 'ArrowLeft':
      return { unit: far ? 'word' : 'character', step: -1 };
    case 'ArrowRight':
      return { unit: far ? 'word' : 'character', step: 1 };
    case 'ArrowUp':
      return { unit: 'sentence', step: -1 };
    case 'ArrowDown':
      return { unit: 'sentence', step: 1 };
    default:
      return event.key.length === 1 && !far ? 'nothing' : null;
  }
}
