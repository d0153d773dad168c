import type { Tokens } from './tokens';

/** Where each word of a text stands, by its number in the vocabulary. */
export interface Postings {
  /** The token indexes of a word, ascending. */
  of(id: number): Int32Array;
}

/** Indexes a text by word in linear time. Words that the vocabulary learns later have no places. */
export function postings(tokens: Tokens, vocabularySize: number): Postings {
  const ends = new Int32Array(vocabularySize + 1);
  for (const id of tokens.ids) ends[id + 1] = (ends[id + 1] ?? 0) + 1;
  for (let id = 0; id < vocabularySize; id++) ends[id + 1] = (ends[id + 1] ?? 0) + (ends[id] ?? 0);
  const next = ends.slice();
  const places = new Int32Array(tokens.ids.length);
  for (const [at, id] of tokens.ids.entries()) {
    const slot = next[id] ?? 0;
    places[slot] = at;
    next[id] = slot + 1;
  }
  return {
    of: (id) => (id < vocabularySize ? places.subarray(ends[id], ends[id + 1]) : places.subarray(0, 0)),
  };
}
