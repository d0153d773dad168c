import type { Tokens } from './tokens';
import type { Postings } from './postings';
import type { Vocabulary } from './vocabulary';

/** New tokens [first, last) in which a changed passage may lie. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** A word in more places than this helps to find none of them. */
const tooCommon = 400;
/** How many windows are looked into. */
const mostWindows = 8;

/**
 * The windows of a text that share the most with a pattern: each word the two share votes, by the bits it
 * carries, for the place where the pattern would have to start. `isOpen` tells which new tokens may be used.
 */
export function likelyWindows(
  pattern: Tokens,
  text: { readonly tokens: Tokens; readonly postings: Postings; readonly vocabulary: Vocabulary },
  isOpen: (token: number) => boolean = () => true,
): Window[] {
  const length = pattern.ids.length;
  const width = Math.max(6, Math.ceil(length / 3));
  const votes = new Map<number, number>();
  for (const [at, id] of pattern.ids.entries()) {
    const places = text.postings.of(id);
    if (places.length > tooCommon) continue;
    const bits = text.vocabulary.bits(id);
    for (const place of places) {
      if (!isOpen(place)) continue;
      // Bins overlap by half, so that a true start never falls between two of them.
      const bin = Math.floor((place - at) / width);
      for (const near of [bin - 1, bin]) votes.set(near, (votes.get(near) ?? 0) + bits);
    }
  }
  const ranked = [...votes].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const most = ranked[0]?.[1] ?? 0;
  const windows: Window[] = [];
  for (const [bin, bits] of ranked) {
    if (windows.length === mostWindows || bits < most / 3) break;
    const first = Math.max(0, (bin - 1) * width);
    const last = Math.min(text.tokens.ids.length, (bin + 3) * width + length);
    if (windows.some((known) => Math.abs(known.first - first) < width)) continue;
    windows.push({ first, last });
  }
  return windows;
}
