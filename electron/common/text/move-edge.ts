import type { CodePointIndex } from './code-points';
import { widenToGraphemes } from './graphemes';
import { sentencesOf } from './sentences';
import type { TextRange } from './text-range';

/** What one step of an edge goes over. */
export type EdgeUnit = 'character' | 'word' | 'sentence';

/**
 * A range with one of its edges moved a step, code points: over a character as the reader sees it, or to where the next
 * word or sentence begins (its start) or ends (its end). An edge stops at the ends of the text and never meets the other.
 * `language` is a BCP 47 tag; one that is missing or malformed counts as English.
 */
export function moveEdge(
  index: CodePointIndex,
  range: TextRange,
  edge: 'start' | 'end',
  unit: EdgeUnit,
  step: 1 | -1,
  language?: string,
): TextRange {
  const at = stepped(index, range, edge, unit, step, language);
  if (edge === 'start') return at < range.end ? { start: at, end: range.end } : range;
  return at > range.start ? { start: range.start, end: at } : range;
}

function stepped(
  index: CodePointIndex,
  range: TextRange,
  edge: 'start' | 'end',
  unit: EdgeUnit,
  step: 1 | -1,
  language: string | undefined,
): number {
  const at = range[edge];
  if ((step < 0 && at === 0) || (step > 0 && at === index.length)) return at;
  if (unit === 'character') {
    return step > 0
      ? widenToGraphemes(index, at, at + 1).end
      : widenToGraphemes(index, Math.max(0, at - 1), at).start;
  }
  const around = placesAround(index, at, unit, language).map((piece) => piece[edge]);
  return (step > 0 ? around.find((place) => place > at) : around.findLast((place) => place < at)) ?? at;
}

/** The words or sentences of the lines around an offset, in text order, code points. */
function placesAround(
  index: CodePointIndex,
  at: number,
  unit: 'word' | 'sentence',
  language: string | undefined,
): TextRange[] {
  const { text } = index;
  const utf16 = index.toUtf16(at);
  const from = text.lastIndexOf('\n', lineBefore(text, utf16)) + 1;
  const to = lineEnd(text, Math.min(text.length, lineEnd(text, utf16) + 1));
  const places: TextRange[] = [];
  let start = from;
  for (const line of text.slice(from, to).split('\n')) {
    const found = unit === 'word' ? wordsIn(line, language) : sentencesIn(line, language);
    for (const piece of found) {
      places.push({
        start: index.toCodePoint(start + piece.start),
        end: index.toCodePoint(start + piece.end),
      });
    }
    start += line.length + 1;
  }
  return places;
}

/** An index in the line before that of another, or in its own where it is the first. */
function lineBefore(text: string, at: number): number {
  const begin = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return begin < 2 ? -1 : begin - 2;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

function wordsIn(line: string, language: string | undefined): TextRange[] {
  const words = segmenter(language).segment(line);
  return [...words].flatMap(({ index, segment, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  );
}

function segmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
}

function sentencesIn(line: string, language: string | undefined): TextRange[] {
  return [...sentencesOf(line, language)].flatMap(({ from, words }) =>
    words.trim() === '' ? [] : [{ start: from, end: from + words.trimEnd().length }],
  );
}
