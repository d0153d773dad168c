import type { Alignment, TokenAlignment } from './alignment';
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
/** In a part told anew, so many tokens fewer are as good: it is made of rows so alike that a figure or two parts them. */
const margin = 4;

/** What became of the tokens around a passage, and what can be kept of them. */
interface Nearby {
  readonly gap: Gap;
  readonly common: CommonTokens;
}

/**
 * Looks for another way to tell the edit around a passage that stands whole in the new text. A line taken out of a run
 * of like lines, or two that changed places, can be told in several ways that keep equally many words; a passage is
 * promised only where all of them, not just the one that was chosen, have it at the same place. An edit is shortest where
 * it keeps the most tokens (Myers, An O(ND) Difference Algorithm, 1986, section 2), so of every place where its words
 * stand it is counted what an edit can keep that leads there. Where a shorter edit exists than the one that was found, the
 * place may also merely begin or end elsewhere. Null when there is no other way.
 */
export function otherAlignment(alignment: Alignment, passage: Passage): OtherAlignment | null {
  const { match, retold } = alignment;
  const told = retold.find(({ gap }) => gap.aFrom <= passage.first && passage.last < gap.aTo);
  if (told !== undefined) {
    const around = { gap: told.gap, common: told.common() };
    return wholeElsewhere(alignment, passage, around, margin) ?? partElsewhere(alignment, passage, around);
  }
  const gap = stretchAround(alignment, passage);
  if (gap === null) return null;
  const around = { gap, common: commonTokens(alignment.old.ids, alignment.new.ids, gap) };
  const whole = wholeElsewhere(alignment, passage, around, 0);
  if (whole !== null) return whole;
  let kept = 0;
  for (let at = gap.aFrom; at < gap.aTo; at++) if ((match[at] ?? -1) >= 0) kept++;
  return kept + 1 < mostKept(around) ? partElsewhere(alignment, passage, around) : null;
}

/**
 * Whether a passage stands whole at the only place that an edit can lead to which keeps as many words around it as can
 * be kept. Where too much was rewritten to be sure, it is not.
 */
export function isOnlyPlace(alignment: Alignment, passage: Passage): boolean {
  const gap = stretchAround(alignment, passage);
  if (gap === null) return false;
  const around = { gap, common: commonTokens(alignment.old.ids, alignment.new.ids, gap) };
  const { first, last } = passage;
  const own = keptBy(alignment, around)(first, last - first + 1, alignment.match[first] ?? 0);
  return own === mostKept(around) && wholeElsewhere(alignment, passage, around, 0) === null;
}

/** Whether a new token stands among those that are compared with what was around a passage. */
export function isNearby(alignment: TokenAlignment, passage: Passage, token: number): boolean {
  const gap = stretchAround(alignment, passage);
  return gap !== null && token >= gap.bFrom && token + passage.last - passage.first < gap.bTo;
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

function mostKept({ gap, common }: Nearby): number {
  return common.before(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom);
}

/** Tells what an edit keeps when `count` old tokens from `from` on stand from `to` on; 0 when others stand there. */
function keptBy({ old, new: next }: TokenAlignment, { gap: { aFrom, bFrom }, common }: Nearby) {
  return (from: number, count: number, to: number): number => {
    for (let at = 0; at < count; at++) if (old.ids[from + at] !== next.ids[to + at]) return 0;
    return (
      common.before(from - aFrom, to - bFrom) + count + common.after(from + count - aFrom, to + count - bFrom)
    );
  };
}

/** Another place where all words of a passage stand, by an edit that keeps no more than `less` tokens less. */
function wholeElsewhere(
  alignment: TokenAlignment,
  { first, last }: Passage,
  around: Nearby,
  less: number,
): OtherAlignment | null {
  const { bFrom, bTo } = around.gap;
  const length = last - first + 1;
  const here = alignment.match[first] ?? 0;
  const keptAt = keptBy(alignment, around);
  const own = keptAt(first, length, here);
  for (let to = bFrom; to + length <= bTo; to++) {
    if (to !== here && keptAt(first, length, to) >= Math.max(1, own - less))
      return { isWhole: true, first: to, last: to + length - 1 };
  }
  return null;
}

/** A place that begins or ends elsewhere, by an edit that keeps no fewer tokens. */
function partElsewhere(
  alignment: TokenAlignment,
  { first, last }: Passage,
  around: Nearby,
): OtherAlignment | null {
  const { bFrom, bTo } = around.gap;
  const length = last - first + 1;
  const here = alignment.match[first] ?? 0;
  const keptAt = keptBy(alignment, around);
  const own = keptAt(first, length, here);
  for (let step = 1; step < length; step++) {
    const [before, after] = [here - step, here + length - 1 + step];
    if (before >= bFrom && keptAt(first, 1, before) >= own)
      return { isWhole: false, first: before, last: here + length - 1 };
    if (after < bTo && keptAt(last, 1, after) >= own) return { isWhole: false, first: here, last: after };
  }
  return null;
}
