import { tokenAfter, type Tokens } from './tokens';

/** Old tokens [first, last], both inclusive, that a passage touches, and its UTF-16 ends. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** The passage [from, to), UTF-16, in tokens; null when it has no words at all. */
export function passageOf(old: Tokens, from: number, to: number): Passage | null {
  const first = tokenAfter(old, from);
  let last = first;
  while (last < old.ids.length && (old.from[last] ?? 0) < to) last++;
  return last === first ? null : { first, last: last - 1, from, to };
}
