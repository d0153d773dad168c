import type { TokenAlignment } from './alignment';
import { commonTokens, type CommonTokens } from './common-tokens';
import type { Gap } from './gap';
import type { Passage } from './passage';

/** Where a passage would be by another way to tell the same edit: new tokens [first, last]. */
export interface OtherAlignment {
  /** Whether all its tokens stand there, or the place merely begins or ends elsewhere. */
  readonly isWhole: boolean;
  readonly first: number;
  readonly last: number;
}

/** How many tokens on each side of a passage are told anew. */
const reach = 80;
/** Past this many cells two stretches were rewritten, and are not compared so closely. */
const mostCells = 250_000;

/**
 * Looks for another way to tell the edit around a passage that stands whole in the new text. The alignment seeks what is
 * rare, which is mostly what a person did; where a shorter edit exists, and keeps no less when the passage is put
 * elsewhere, both can be meant. Null when there is none such. An edit that merely slides is no other: it is as short as
 * the shortest, and `slideInserts` has chosen.
 */
export function otherAlignment(alignment: TokenAlignment, passage: Passage): OtherAlignment | null {
  const stretch = stretchAround(alignment, passage);
  if (stretch === null) return null;
  const { match, old, new: next } = alignment;
  const common = commonTokens(old.ids, next.ids, stretch);
  const most = common.before(stretch.aTo - stretch.aFrom, stretch.bTo - stretch.bFrom);
  let kept = 0;
  for (let at = stretch.aFrom; at < stretch.aTo; at++) if ((match[at] ?? -1) >= 0) kept++;
  return kept + 1 < most ? elsewhereIn(alignment, passage, stretch, common) : null;
}

/** The stretch of both texts around a passage, ends matched; null where it is as it was, or too long. */
function stretchAround({ match, old, new: next }: TokenAlignment, passage: Passage): Gap | null {
  let aFrom = Math.max(0, passage.first - reach);
  while (aFrom > 0 && (match[aFrom] ?? -1) < 0) aFrom--;
  let aTo = Math.min(old.ids.length, passage.last + 1 + reach);
  while (aTo < old.ids.length && (match[aTo - 1] ?? -1) < 0) aTo++;
  const bFrom = aFrom === 0 ? 0 : (match[aFrom] ?? 0);
  const bTo = aTo === old.ids.length ? next.ids.length : (match[aTo - 1] ?? 0) + 1;
  if ((aTo - aFrom) * (bTo - bFrom) > mostCells) return null;
  let at = aFrom;
  while (at < aTo && match[at] === bFrom + at - aFrom) at++;
  return at === aTo && bTo - bFrom === aTo - aFrom ? null : { aFrom, aTo, bFrom, bTo };
}

function elsewhereIn(
  { match, old, new: next }: TokenAlignment,
  { first, last }: Passage,
  { aFrom, bFrom, bTo }: Gap,
  common: CommonTokens,
): OtherAlignment | null {
  const length = last - first + 1;
  const here = match[first] ?? 0;
  /** What is kept when `count` old tokens from `from` on stand from `to` on; 0 when others stand there. */
  function keptAt(from: number, count: number, to: number): number {
    for (let at = 0; at < count; at++) if (old.ids[from + at] !== next.ids[to + at]) return 0;
    return (
      common.before(from - aFrom, to - bFrom) + count + common.after(from + count - aFrom, to + count - bFrom)
    );
  }
  const own = keptAt(first, length, here);
  for (let to = bFrom; to + length <= bTo; to++) {
    if (to !== here && keptAt(first, length, to) >= own)
      return { isWhole: true, first: to, last: to + length - 1 };
  }
  for (let step = 1; step < length; step++) {
    const [before, after] = [here - step, here + length - 1 + step];
    if (before >= bFrom && keptAt(first, 1, before) >= own)
      return { isWhole: false, first: before, last: here + length - 1 };
    if (after < bTo && keptAt(last, 1, after) >= own) return { isWhole: false, first: here, last: after };
  }
  return null;
}
