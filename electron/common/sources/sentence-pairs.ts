import type { Alignment } from './align-sentences';

/** Sentences of two texts that tell the same: one or a few in a row on either side, as indexes, last included. */
export interface SentencePair {
  readonly a: SentenceRange;
  readonly b: SentenceRange;
}

export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/** More sentences in a row than this are too many to be read side by side. */
const longest = 3;

/**
 * Joins what was found from the first text to the second and back: places that meet on both sides are one, so that a
 * sentence cut in two, or two drawn together, is one pair. In the order of the first text.
 */
export function joinPairs(forth: readonly Alignment[], back: readonly Alignment[]): SentencePair[] {
  const all: SentencePair[] = [
    ...forth.map(({ at, first, last }) => ({ a: { first: at, last: at }, b: { first, last } })),
    ...back.map(({ at, first, last }) => ({ a: { first, last }, b: { first: at, last: at } })),
  ].sort((one, two) => one.a.first - two.a.first || one.b.first - two.b.first);
  const joined: SentencePair[] = [];
  for (const pair of all) {
    const at = joined.findLastIndex((each) => meets(each.a, pair.a) && meets(each.b, pair.b));
    const met = joined[at];
    const together = met && {
      a: around(met.a, pair.a),
      b: around(met.b, pair.b),
    };
    if (together && spans(together.a) <= longest && spans(together.b) <= longest) joined[at] = together;
    else if (!met || !within(pair.a, met.a) || !within(pair.b, met.b)) joined.push(pair);
  }
  return joined;
}

const meets = (one: SentenceRange, two: SentenceRange): boolean =>
  one.first <= two.last && two.first <= one.last;

const within = (inner: SentenceRange, outer: SentenceRange): boolean =>
  inner.first >= outer.first && inner.last <= outer.last;

const spans = ({ first, last }: SentenceRange): number => last - first + 1;

const around = (one: SentenceRange, two: SentenceRange): SentenceRange => ({
  first: Math.min(one.first, two.first),
  last: Math.max(one.last, two.last),
});
