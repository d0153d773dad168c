import type { Token, Tokenised } from './token-map';

/** What became of a passage; UTF-16 ends in the new text where it is still there. */
export type Truth =
  | { readonly kind: 'exact' | 'changed' | 'moved'; readonly start: number; readonly end: number }
  | { readonly kind: 'deleted' };

const lengths = [1, 2, 3, 5, 8, 12, 20, 35];

/** Passages to ask about, as [first, last] tokens: anywhere, near what was edited, and words said repeatedly. */
export function pickPassages(
  tokens: readonly Token[],
  map: Int32Array,
  random: () => number,
): [first: number, last: number][] {
  const any = (list: readonly number[]): number => list[Math.floor(random() * list.length)] ?? 0;
  const picked: [number, number][] = [];
  for (let count = 0; count < 12; count++) picked.push([Math.floor(random() * tokens.length), any(lengths)]);
  const edited = [...map.entries()].flatMap(([at, to]) =>
    to < 0 || (map[at + 1] ?? to + 1) !== to + 1 ? [at] : [],
  );
  for (let count = 0; edited.length > 0 && count < 24; count++) {
    const length = any([2, 4, 6, 10, 16, 25, 40]);
    picked.push([Math.max(0, any(edited) - Math.floor(random() * (length + 4))), length]);
  }
  const four = (at: number): string =>
    tokens
      .slice(at, at + 4)
      .map(({ word }) => word)
      .join(' ');
  const counts = new Map<string, number>();
  for (const at of tokens.keys()) counts.set(four(at), (counts.get(four(at)) ?? 0) + 1);
  const repeated = [...tokens.keys()].filter((at) => (counts.get(four(at)) ?? 0) > 1);
  for (let count = 0; repeated.length > 0 && count < 6; count++) picked.push([any(repeated), any([2, 3, 4])]);
  const all = picked.map(([first, length]): [number, number] => [
    first,
    Math.min(tokens.length, first + length) - 1,
  ]);
  return [...new Map(all.map((each) => [each.join(), each])).values()];
}

/** How often `words` stands in a text, overlapping places counted. */
export function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/**
 * What became of a passage, `{kind, start?, end?}` with UTF-16 ends in the new text; null where the history does
 * not tell. `exact` and `changed` need their neighbours in place; `moved` needs words that were and are there
 * once; `deleted` needs words of which hardly a run of three is left anywhere.
 */
export function whatBecame(
  old: Tokenised,
  next: Tokenised,
  map: Int32Array,
  [first, last]: readonly [number, number],
): Truth | null {
  const quote = between(old, first, last);
  if ((quote.match(/[\p{L}\p{N}]/gu) ?? []).length < 3) return null;
  const mapped = [...map.subarray(first, last + 1)];
  const kept = mapped.filter((to) => to >= 0).length;
  const left = neighbours(map, first, -1);
  const right = neighbours(map, last, 1);
  if (kept === 0) return goneOrMoved(old, next, map, [first, last]);
  const from = mapped[0] ?? -1;
  const to = mapped.at(-1) ?? -1;
  if (from < 0 || to < 0) return null;
  const place = { start: next.tokens[from]?.from ?? 0, end: next.tokens[to]?.to ?? 0 };
  if (kept === mapped.length && to - from === last - first) {
    if (left + right < 4 && mapped.length < 8) return null;
    return { kind: next.text.slice(place.start, place.end) === quote ? 'exact' : 'changed', ...place };
  }
  const letters = (at: number): number => old.tokens[at]?.word.length ?? 0;
  let all = 0;
  let there = 0;
  for (let at = first; at <= last; at++) {
    all += letters(at);
    if ((map[at] ?? -1) >= 0) there += letters(at);
  }
  const near = place.end - place.start <= 2 * quote.length + 40;
  return there / all >= 0.6 && left >= 3 && right >= 3 && near ? { kind: 'changed', ...place } : null;
}

/** How many neighbours of a token on one side still stand next to it, up to six. */
function neighbours(map: Int32Array, at: number, step: 1 | -1): number {
  const here = map[at] ?? -1;
  if (here < 0) return 0;
  let count = 0;
  const stands = (): boolean => map[at + step * (count + 1)] === here + step * (count + 1);
  while (count < 6 && stands()) count++;
  return count;
}

function between({ text, tokens }: Tokenised, first: number, last: number): string {
  return text.slice(tokens[first]?.from ?? 0, tokens[last]?.to ?? 0);
}

function goneOrMoved(
  old: Tokenised,
  next: Tokenised,
  map: Int32Array,
  [first, last]: readonly [number, number],
): Truth | null {
  if (last - first < 3) return null;
  const quote = between(old, first, last);
  const copies = countOf(next.text, quote);
  if (copies === 1 && countOf(old.text, quote) === 1) {
    const start = next.text.indexOf(quote);
    return { kind: 'moved', start, end: start + quote.length };
  }
  if (copies > 0) return null;
  const three = (tokens: readonly Token[], at: number): string =>
    tokens
      .slice(at, at + 3)
      .map(({ word }) => word)
      .join(' ');
  const inNew = new Set(next.tokens.map((_, at) => three(next.tokens, at)));
  const runs = Array.from({ length: last - first - 1 }, (_, step) => three(old.tokens, first + step));
  if (runs.filter((run) => inNew.has(run)).length / runs.length >= 0.15) return null;
  let before = first - 1;
  let after = last + 1;
  while ((map[before] ?? 0) < 0) before--;
  while ((map[after] ?? 0) < 0) after++;
  const gapFrom = (map[before] ?? -1) + 1;
  const gapTo = map[after] ?? next.tokens.length;
  if (gapTo <= gapFrom) return { kind: 'deleted' };
  const long = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
  const instead = long(between(next, gapFrom, gapTo - 1));
  const words = [...long(quote)];
  const alike = words.filter((word) => instead.has(word)).length / Math.max(1, words.length);
  return alike < 0.2 ? { kind: 'deleted' } : null;
}
