import type { CodePointIndex } from '../code-points';
import { graphemeCeil, graphemeFloor } from '../graphemes';
import { orphan, type ReanchorAnswer } from '../reanchor/answer';
import { occurrences } from '../reanchor/occurrences';
import { reanchorThroughEdit } from '../reanchor/through-edit';
import { asCodePoints, cutsWord } from '../reanchor/whole-clusters';
import type { TextRange } from '../text-range';
import { trimRange } from '../trim-range';
import type { EditedText } from './edited-text';
import { mapThroughStep, type MappedRange } from './map-range';
import type { EditStep } from './text-edit';

/**
 * Where a passage of the old text, code points, is in the new one. Where the edit is known it is followed to the
 * letter: `exact` are words it left alone; words it took out are looked for only among those it put in. Else what
 * comparing both texts says. Throws a RangeError for a range that is empty or outside the old text.
 */
export function followPassage(edited: EditedText, { start, end }: TextRange): ReanchorAnswer {
  if (edited.steps === null) return reanchorThroughEdit(edited.alignment(), start, end);
  const mapped = mapThroughSteps({ start, end }, edited.steps);
  const words = edited.old.slice(start, end);
  const now = trimmedLike(edited.new, mapped, words);
  if (now.start < now.end && edited.new.slice(now.start, now.end) === words) {
    if (!isCutOff(edited, { start, end }, now)) return { state: 'exact', ...now, confidence: 1 };
    return { state: 'changed', ...wholeWords(edited.new, now), confidence: 0.9 };
  }
  const share = mapped.kept / (end - start);
  const copies = share < 0.5 ? copiesPutIn(edited, { start, end }) : [];
  const moved = movedTo(edited, { start, end }, copies);
  if (moved) return moved;
  if (now.start >= now.end || (mapped.beyond && share < 0.2)) {
    return orphan(now.start < now.end ? [...copies, now] : copies);
  }
  return { state: 'changed', ...wholeWords(edited.new, now), confidence: 0.5 + 0.45 * share };
}

function mapThroughSteps(range: TextRange, steps: readonly EditStep[]): MappedRange {
  let mapped: MappedRange = { ...range, kept: range.end - range.start, beyond: false };
  for (const step of steps) {
    const next = mapThroughStep(mapped, step);
    const lost = mapped.end - mapped.start - next.kept;
    mapped = {
      start: next.start,
      end: next.end,
      kept: Math.max(0, mapped.kept - lost),
      beyond: mapped.beyond || next.beyond,
    };
  }
  return mapped;
}

/** A mapped range without the white space that an edit left at its ends, unless the passage began or ended so. */
function trimmedLike(index: CodePointIndex, range: TextRange, words: string): TextRange {
  if (range.start >= range.end || index.slice(range.start, range.end) === words) return range;
  return trimRange(index, range.start, range.end);
}

function isCutOff({ old, new: next }: EditedText, was: TextRange, now: TextRange): boolean {
  const made = { text: old.text, from: old.toUtf16(was.start), to: old.toUtf16(was.end) };
  return cutsWord(next.text, next.toUtf16(now.start), next.toUtf16(now.end), made);
}

/** Where the same words stand among those the edit put in. */
function copiesPutIn(edited: EditedText, { start, end }: TextRange): TextRange[] {
  const { new: next } = edited;
  const quote = edited.old.slice(start, end);
  const copies: TextRange[] = [];
  for (const at of occurrences(next.text, quote)) {
    const range = asCodePoints(next, at, at + quote.length);
    if (edited.isPutIn(range) && !isCutOff(edited, { start, end }, range)) copies.push(range);
    if (copies.length > 20) break;
  }
  return copies;
}

/** The one copy that was put in, when comparing the texts leads to it, too: a lone common word proves nothing. */
function movedTo(edited: EditedText, { start, end }: TextRange, copies: TextRange[]): ReanchorAnswer | null {
  const [only, ...more] = copies;
  if (only === undefined || more.length > 0) return null;
  const answer = reanchorThroughEdit(edited.alignment(), start, end);
  const agrees = answer.state === 'exact' || answer.state === 'moved';
  if (!agrees || answer.start !== only.start || answer.end !== only.end) return null;
  return { ...answer, state: 'moved' };
}

const letter = /[\p{L}\p{N}\p{M}_]/u;

/** A range widened to the words and grapheme clusters it cuts: what is shown as changed must be readable. */
function wholeWords(index: CodePointIndex, range: TextRange): TextRange {
  const { text } = index;
  let from = graphemeFloor(text, index.toUtf16(range.start));
  let to = graphemeCeil(text, index.toUtf16(range.end));
  const furthest = 40;
  const isInside = (at: number): boolean => {
    const around = text.slice(Math.max(0, at - 2), at + 2);
    return (
      letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at)) && !/[\u0e00-\u9fff]/.test(around)
    );
  };
  for (let left = furthest; left > 0 && from > 0 && isInside(from); left--) from--;
  for (let left = furthest; left > 0 && to < text.length && isInside(to); left--) to++;
  return asCodePoints(index, graphemeFloor(text, from), graphemeCeil(text, to));
}
