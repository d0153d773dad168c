import { spaceBefore, type Tokens } from './tokens';

/** No repetition is followed further than this: it bounds the work on a text that is one word over and over. */
const furthest = 400;

/**
 * Cut text can often be told in two ways: in `one. The two. The three` a sentence goes as `The two.` or as
 * `two. The`. Of all the ways, this takes one with both ends between sentences, lines or paragraphs, because that
 * is what people put in and take out; it keeps passages whole that would else seem to be cut. Where no way has
 * that, as in `/blog` made `/blog/blog`, all are as good, and the latest is taken as `diff` takes it: a passage
 * that only another way keeps whole is not promised to be. `match` leads from `near` to `far`, `inverse` back;
 * what stands between two neighbours of `near` in `far` is moved.
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

/** How many tokens an insert is moved on, or back if less than 0. */
function bestShift(far: Tokens, match: Int32Array, at: number, before: number, after: number): number {
  const { ids } = far;
  const ways = [wayAt(0)];
  function wayAt(shift: number): { readonly shift: number; readonly score: number } {
    return { shift, score: cutBetween(far, before + 1 + shift, after + shift) };
  }
  for (let step = 0; step < furthest && step <= at; step++) {
    if (match[at - step] !== before - step || ids[before - step] !== ids[after - 1 - step]) break;
    ways.unshift(wayAt(-step - 1));
  }
  for (let step = 0; step < furthest; step++) {
    if (match[at + 1 + step] !== after + step || ids[before + 1 + step] !== ids[after + step]) break;
    ways.push(wayAt(step + 1));
  }
  const most = Math.max(...ways.map(({ score }) => score));
  return ways.findLast(({ score }) => score === most || most < Cut.Sentence)?.shift ?? 0;
}

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*\s*$/u;

/** Where a text may be cut, the more natural the higher. */
export const Cut = { InWord: 0, Word: 1, Sentence: 2, Line: 3, Paragraph: 4 } as const;

/** How natural it is to put in, or to take out, the tokens [first, end) of a text. */
export function cutBetween(tokens: Tokens, first: number, end: number): number {
  return Math.min(cutBefore(tokens, first), cutBefore(tokens, end));
}

/** How natural a cut before a token is. */
export function cutBefore(tokens: Tokens, at: number): number {
  const space = spaceBefore(tokens, at);
  if (at === 0 || at >= tokens.ids.length || /\n\s*\n/.test(space)) return Cut.Paragraph;
  if (space.includes('\n')) return Cut.Line;
  if (space === '') return Cut.InWord;
  const end = tokens.to[at - 1] ?? 0;
  return sentenceEnd.test(tokens.text.slice(Math.max(0, end - 4), end)) ? Cut.Sentence : Cut.Word;
}
