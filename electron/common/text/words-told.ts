import type { CodePointIndex } from './code-points';
import { FoldedText, type UnitRange } from './folded-text';
import type { TextRange } from './text-range';

/** Places looked at in one stretch and its paragraphs: who types a single letter means none of so many. */
const most = 500;

/**
 * Where words stand that the reader of a passage took from it: in one of its stretches, else nearest to one in the
 * paragraphs it lies in; whole words, whatever their case and accents. Null where they do not stand there: then they
 * are the reader's own. All offsets in code points, `stretches` in text order.
 */
export function wordsTold(
  index: CodePointIndex,
  stretches: readonly TextRange[],
  words: string,
): TextRange | null {
  let nearest: { readonly range: TextRange; readonly far: number } | null = null;
  for (const stretch of stretches) {
    for (const range of wordsAround(index, stretch, words)) {
      const far = Math.max(0, stretch.start - range.start, range.end - stretch.end);
      if (nearest === null || far < nearest.far) nearest = { range, far };
    }
  }
  return nearest?.range ?? null;
}

/** Whole words in the paragraphs that a stretch lies in. */
function wordsAround(index: CodePointIndex, { start, end }: TextRange, words: string): TextRange[] {
  const { text } = index;
  const [first, last] = [index.toUtf16(start), index.toUtf16(end)];
  const top = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1;
  const feed = text.indexOf('\n', last);
  return new FoldedText(text.slice(top, feed < 0 ? text.length : feed))
    .find(words, most)
    .map((range) => ({ start: top + range.start, end: top + range.end }))
    .filter((range) => isWhole(text, range))
    .map((range) => ({ start: index.toCodePoint(range.start), end: index.toCodePoint(range.end) }));
}

/** Whether no letter or digit runs on at either end: “May” does not stand in “Mayor”. */
function isWhole(text: string, { start, end }: UnitRange): boolean {
  const before = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start));
  const after = /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
  return !before && !after;
}
