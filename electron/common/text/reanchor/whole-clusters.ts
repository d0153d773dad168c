import type { CodePointIndex } from '../code-points';
import { graphemeFloor, widenToGraphemes } from '../graphemes';
import type { TextRange } from '../text-range';
import { isUnspaced } from './tokens';

/** A UTF-16 range of a text as code points, widened to the whole grapheme clusters it touches. */
export function wholeClusters(index: CodePointIndex, from: number, to: number): TextRange {
  return widenToGraphemes(index, index.toCodePoint(from), index.toCodePoint(to));
}

/** A UTF-16 range of a text as code points, taken as it stands. */
export function asCodePoints(index: CodePointIndex, from: number, to: number): TextRange {
  return { start: index.toCodePoint(from), end: index.toCodePoint(to) };
}

/**
 * Whether an end of [from, to), UTF-16, cuts a word or a grapheme cluster of `text` that it did not cut in the
 * text the passage was marked in. The same letters within a longer word, or under an accent that has since been
 * put on the last of them, are other words.
 */
export function cutsWord(
  text: string,
  from: number,
  to: number,
  made: { readonly text: string; readonly from: number; readonly to: number },
): boolean {
  return (
    (isCut(text, from) && !isCut(made.text, made.from)) || (isCut(text, to) && !isCut(made.text, made.to))
  );
}

const wordBefore = /[\p{L}\p{N}\p{M}_]$/u;
const wordAfter = /^[\p{L}\p{N}\p{M}_]/u;

function isCut(text: string, at: number): boolean {
  if (graphemeFloor(text, at) !== at) return true;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (!wordBefore.test(before) || !wordAfter.test(after)) return false;
  return !isUnspaced(before) && !isUnspaced(after);
}
