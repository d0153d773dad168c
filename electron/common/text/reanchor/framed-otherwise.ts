import { shiftOf } from './decide-changed';
import type { Known } from './neighbours';
import { beyondDoubt, occurrences, type Occurrence } from './occurrences';
import { isPlacedBefore } from './placed-before';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';

/** Less context on a side than this, in UTF-16 units, is met by chance. */
const side = 16;
/** What stands in more places than this is the frame of many and tells of none. */
const mostPlaces = 50;
/** So much of the longer of two texts must be where both begin or both end alike for one to have become the other. */
const alike = 0.25;

/** Words between the context of a quote, UTF-16. */
export interface Framed {
  readonly from: number;
  readonly to: number;
}

/**
 * The place where all the context of a quote stands unbroken around words that begin or end like its own; null where there
 * is none, or several. `ranked` are the places of its very words: where one has all of its context too, or position does
 * not tell against it, there is none either. So an address is found that was changed in a list of its like, whose words
 * are those of every other line.
 */
export function framedOtherwise(
  text: SearchedText,
  quote: QuoteSelector,
  ranked: readonly Occurrence[],
  known: readonly Known[],
): Framed | null {
  if (ranked.some(({ fit }) => fit >= beyondDoubt)) return null;
  const whole = text.tokens.text;
  const framed = allFramed(whole, quote).filter(({ from, to }) => {
    const shift = shiftOf(text, quote, { from });
    const placed = { shift, distance: Math.abs(shift) };
    return ranked.every(
      (same) =>
        (to <= same.at || from >= same.at + quote.exact.length) && isPlacedBefore(placed, same, known),
    );
  });
  const [only] = framed;
  if (only === undefined || framed.length > 1) return null;
  return shareAtEnds(quote.exact, whole.slice(only.from, only.to)) >= alike ? only : null;
}

/** Where other words than a quote's, not many times as long, stand between all of its context. */
function allFramed(whole: string, { exact, prefix, suffix }: QuoteSelector): Framed[] {
  if (prefix.length < side || suffix.length < side) return [];
  const ends = occurrences(whole, suffix);
  if (ends.length > mostPlaces) return [];
  return ends.flatMap((to) => {
    const before = to <= prefix.length ? -1 : whole.lastIndexOf(prefix, to - 1 - prefix.length);
    const from = before + prefix.length;
    if (before < 0 || to - from > 2 * exact.length + 24 || whole.slice(from, to) === exact) return [];
    return [{ from, to }];
  });
}

function shareAtEnds(one: string, other: string): number {
  const least = Math.min(one.length, other.length);
  let first = 0;
  while (first < least && one[first] === other[first]) first++;
  let last = 0;
  while (last < least - first && one.at(-1 - last) === other.at(-1 - last)) last++;
  return (first + last) / Math.max(one.length, other.length);
}
