import { codePointLength } from '../code-points';
import type { TextRange } from '../text-range';
import type { EditStep, TextEdit } from './text-edit';

/** Where an edit leads a range, and how many of its code points it left standing. */
export interface MappedRange extends TextRange {
  readonly kept: number;
  /** Whether the edits inside reach so far beyond the range that what replaced it cannot be told. */
  readonly beyond: boolean;
}

interface Ends {
  start: number | null;
  end: number | null;
  kept: number;
  beyond: boolean;
}

/**
 * Where one step leads [start, end), code points. Words put in at either end stay outside; words that replace a
 * piece across an end go to the side that lost more of it.
 */
export function mapThroughStep({ start, end }: TextRange, step: EditStep): MappedRange {
  const ends: Ends = { start: null, end: null, kept: end - start, beyond: false };
  let shift = 0;
  let before = 0;
  for (const edit of step) {
    if (edit.start >= end) break;
    const grown = codePointLength(edit.text) - (edit.end - edit.start);
    if (edit.end <= start) before += grown;
    else overlap({ start, end }, edit, shift, ends);
    shift += grown;
  }
  return {
    start: ends.start ?? start + before,
    end: Math.max(ends.end ?? end + shift, ends.start ?? start + before),
    kept: ends.kept,
    beyond: ends.beyond,
  };
}

function overlap({ start, end }: TextRange, edit: TextEdit, shift: number, ends: Ends): void {
  const from = edit.start + shift;
  const to = from + codePointLength(edit.text);
  const inside = Math.min(end, edit.end) - Math.max(start, edit.start);
  ends.kept -= inside;
  const outside = edit.end - edit.start - inside;
  const isOurs = outside <= inside;
  if (outside > 2 * inside + 8) ends.beyond = true;
  if (edit.start <= start) ends.start = isOurs || edit.start === start || edit.end >= end ? from : to;
  if (edit.end >= end) ends.end = isOurs || edit.end === end || edit.start <= start ? to : from;
}
