import { alignCharacters, type CharacterAlignment } from './align-characters';
import type { TokenAlignment } from './alignment';
import type { Gap } from './gap';

/** The gap of unmatched tokens around an unmatched old token. */
export function gapAround(alignment: TokenAlignment, at: number): Gap {
  const { match, old, new: next } = alignment;
  let aFrom = at;
  while (aFrom > 0 && (match[aFrom - 1] ?? -1) < 0) aFrom--;
  let aTo = at + 1;
  while (aTo < old.ids.length && (match[aTo] ?? -1) < 0) aTo++;
  return {
    aFrom,
    aTo,
    bFrom: aFrom === 0 ? 0 : (match[aFrom - 1] ?? -1) + 1,
    bTo: aTo === old.ids.length ? next.ids.length : (match[aTo] ?? 0),
  };
}

/** A gap seen from nearby: how its old characters became its new ones. Offsets are UTF-16 of the texts. */
export interface GapText {
  readonly gap: Gap;
  readonly oldFrom: number;
  readonly newFrom: number;
  readonly characters: CharacterAlignment;
}

/** Looks into a gap; null when nothing stands in its place, or when too much does. */
export function gapText(alignment: TokenAlignment, gap: Gap): GapText | null {
  const { old, new: next } = alignment;
  if (gap.bTo <= gap.bFrom) return null;
  const oldFrom = old.from[gap.aFrom] ?? 0;
  const newFrom = next.from[gap.bFrom] ?? 0;
  const characters = alignCharacters(
    old.text.slice(oldFrom, old.to[gap.aTo - 1] ?? oldFrom),
    next.text.slice(newFrom, next.to[gap.bTo - 1] ?? newFrom),
  );
  return characters === null ? null : { gap, oldFrom, newFrom, characters };
}

/** Where an old UTF-16 index inside a gap went, as an index of the new text. */
export function throughGap(seen: GapText, index: number): number {
  const { boundary } = seen.characters;
  const inside = Math.min(Math.max(0, index - seen.oldFrom), boundary.length - 1);
  return seen.newFrom + (boundary[inside] ?? 0);
}

/** The share of old units in [from, to) that are still there, 0 to 1. */
export function keptShare(seen: GapText, from: number, to: number): number {
  const { kept } = seen.characters;
  let count = 0;
  for (let at = from - seen.oldFrom; at < to - seen.oldFrom; at++) count += kept[at] ?? 0;
  return to > from ? count / (to - from) : 0;
}
