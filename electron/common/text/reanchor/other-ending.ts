import { passageOf } from './passage';
import type { QuoteSelector } from './quote-selector';
import type { SearchedText } from './searched-text';
import { Cut, cutBetween } from './slide';
import { tokenAfter, tokenise, type Tokens } from './tokens';

/** So many tokens behind a quote are looked through for where its context went. */
const furthest = 120;
/** Context that touches at less than so many tokens, where more was stored, is that of another line of the same kind. */
const fewest = 8;

/**
 * Where a quote would end, UTF-16, if what was put in right behind it were told in the other way; null where there is
 * none, or none better. To a list that ends `* [` and goes on `Mocha` a line was added: `* [Vue]`, `* [Mocha`. The quote
 * is whole if `Vue]`, `* [` was put in; but people put in lines, and then its end stands a line further on. Without the
 * old text this is seen by the context alone: it no longer touches the quote at `at`, UTF-16, but does touch the same
 * words behind. Of the tellings the one whose ends are the more natural is taken, and the quote kept whole among equals.
 */
export function otherEnding(text: SearchedText, quote: QuoteSelector, at: number): number | null {
  const { tokens: next, vocabulary } = text;
  const old = tokenise(quote.prefix + quote.exact + quote.suffix, vocabulary);
  const passage = passageOf(old, quote.prefix.length, quote.prefix.length + quote.exact.length);
  if (passage === null) return null;
  const { first, last } = passage;
  const here = tokenAfter(next, at + quote.exact.length - 1);
  // The last token of the context is cut where the context was.
  const whole = old.ids.length - 2 - last;
  const touches = touching(old, last, next, here);
  if (touches >= whole || old.ids[last] !== next.ids[here]) return null;
  for (let put = 1; put <= furthest && here + put < next.ids.length; put++) {
    if (next.ids[here + put] !== old.ids[last]) continue;
    const there = touching(old, last, next, here + put);
    if (there <= touches || there < Math.min(fewest, whole)) continue;
    const cut = (shift: number): number => cutBetween(next, here + 1 + shift, here + put + 1 + shift);
    let kept: number = Cut.InWord;
    for (let shift = 0; shift <= touches; shift++) kept = Math.max(kept, cut(shift));
    let broken: number = Cut.InWord;
    for (let shift = 1; shift <= last - first + 1; shift++) {
      if (next.ids[here + 1 - shift] !== next.ids[here + put + 1 - shift]) break;
      broken = Math.max(broken, cut(-shift));
    }
    return broken > kept && broken >= Cut.Sentence ? (next.to[here + put] ?? null) : null;
  }
  return null;
}

/** How many tokens behind `from` of the old text stand behind `to` of the new one, next to it and to one another. */
function touching(old: Tokens, from: number, next: Tokens, to: number): number {
  let count = 0;
  while (
    from + 1 + count < old.ids.length &&
    to + 1 + count < next.ids.length &&
    old.ids[from + 1 + count] === next.ids[to + 1 + count]
  )
    count++;
  return count;
}
