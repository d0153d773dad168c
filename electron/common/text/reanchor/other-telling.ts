import type { QuoteSelector } from './quote-selector';
import { passageOf } from './passage';
import type { SearchedText } from './searched-text';
import { Cut, cutBetween } from './slide';
import { tokenAfter, tokenise, tokenText, type Tokens } from './tokens';

/** Where a quote would begin, UTF-16, if the edit beside it were told in the other way; null when nothing is left of it. */
export interface OtherTelling {
  readonly from: number | null;
}

/** So many tokens before a quote are looked through for where its context went. */
const furthest = 120;
/** Context of fewer tokens touches by chance. */
const fewest = 2;

/**
 * What stands right before a quote may have been put in or taken out in two ways. `../guide` made `../../guide` has
 * `../` put in or `/..`; `### Costs` made `## Costs` lost its first sign or its last. In the one way a quote that begins
 * there is whole, in the other it is not. Without the old text the edit is seen by the context alone: it no longer
 * touches the quote at `at`, UTF-16, but does touch where the other way would have it begin. The later of the two is
 * taken, as `diff` does, unless the quote is whole in one that is cut between sentences or lines. Null when there is no
 * other way.
 */
export function otherTelling(text: SearchedText, quote: QuoteSelector, at: number): OtherTelling | null {
  const { tokens: next, vocabulary } = text;
  const old = tokenise(quote.prefix + quote.exact, vocabulary);
  const passage = passageOf(old, quote.prefix.length, old.text.length);
  if (passage === null) return null;
  const { first, last } = passage;
  const here = tokenAfter(next, at);
  const touches = touching(old, first, next, here);
  if (touches >= first || old.ids[first] !== next.ids[here]) return null;
  for (let put = 1; put <= Math.min(furthest, here); put++) {
    if (next.ids[here - put] !== old.ids[first]) continue;
    const there = touching(old, first, next, here - put);
    if (there <= touches || there < Math.min(fewest, first)) continue;
    if (cutBetween(next, here - put, here) >= Cut.Sentence) continue;
    return { from: next.from[here - put] ?? 0 };
  }
  for (let cut = 1; cut <= first; cut++) {
    if (old.ids[first - cut] !== old.ids[first]) continue;
    const there = touching(old, first - cut, next, here);
    if (there <= touches || there < Math.min(fewest, first)) continue;
    if (cutBetween(old, first - cut, first) >= Cut.Sentence) continue;
    let lost = 0;
    while (lost < cut && old.ids[first - cut + lost] === old.ids[first + lost]) lost++;
    return { from: first + lost > last ? null : (next.from[here + lost] ?? 0) };
  }
  return null;
}

/**
 * How many tokens before `from` of the old text stand before `to` of the new one, next to it and to one another. The first
 * of the context may be cut where the context was.
 */
function touching(old: Tokens, from: number, next: Tokens, to: number): number {
  let count = 0;
  while (count < from && count < to && old.ids[from - 1 - count] === next.ids[to - 1 - count]) count++;
  if (count !== from - 1 || count >= to) return count;
  return tokenText(next, to - 1 - count).endsWith(tokenText(old, 0)) ? count + 1 : count;
}
