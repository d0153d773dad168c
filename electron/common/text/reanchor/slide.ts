import { spaceBefore, type Tokens } from './tokens';

/** No repetition is followed further than this: it bounds the work on a text that is one word over and over. */
const furthest = 400;

/**
 * Cut text can often be told in two ways: in `one. The two. The three` a sentence goes as `The two.` or as
 * `two. The`. Of all the ways, this takes the one whose ends fall on paragraphs or sentences, because that is
 * what people put in and take out; it keeps passages whole that would else seem to be cut. `match` leads from
 * `near` to `far`, `inverse` back; what stands between two neighbours of `near` in `far` is moved.
 */
export function slideInserts(near: Tokens, far: Tokens, match: Int32Array, inverse: Int32Array): void {
  for (let at = 0; at + 1 < near.ids.length; at++) {
    const before = match[at] ?? -1;
    const after = match[at + 1] ?? -1;
    if (before < 0 || after <= before + 1) continue;
    const shift = bestShift(far, match, at, before, after);
    for (let step = 0; step < shift; step++) pair(match, inverse, at + 1 + step, before + 1 + step);
    for (let step = 0; step > shift; step--) pair(match, inverse, at + step, after - 1 + step);
    if (shift > 0) at += shift;
  }
}

function pair(match: Int32Array, inverse: Int32Array, near: number, far: number): void {
  inverse[match[near] ?? 0] = -1;
  match[near] = far;
  inverse[far] = near;
}

function bestShift(far: Tokens, match: Int32Array, at: number, before: number, after: number): number {
  const { ids } = far;
  let best = 0;
  let bestScore = cutScore(far, before + 1) + cutScore(far, after);
  const consider = (shift: number): void => {
    const score = cutScore(far, before + 1 + shift) + cutScore(far, after + shift);
    if (score <= bestScore) return;
    best = shift;
    bestScore = score;
  };
  for (let step = 0; step < furthest; step++) {
    if (match[at - step] !== before - step || ids[before - step] !== ids[after - 1 - step]) break;
    if (at - step < 0) break;
    consider(-step - 1);
  }
  for (let step = 0; step < furthest; step++) {
    if (match[at + 1 + step] !== after + step || ids[before + 1 + step] !== ids[after + step]) break;
    consider(step + 1);
  }
  return best;
}

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*\s*$/u;

/** How natural a cut before a token is: between paragraphs, after a sentence, between words, inside one. */
function cutScore(tokens: Tokens, at: number): number {
  const space = spaceBefore(tokens, at);
  if (at === 0 || at >= tokens.ids.length || /\n\s*\n/.test(space)) return 4;
  if (space.includes('\n')) return 3;
  if (space === '') return 0;
  const end = tokens.to[at - 1] ?? 0;
  return sentenceEnd.test(tokens.text.slice(Math.max(0, end - 4), end)) ? 2 : 1;
}
