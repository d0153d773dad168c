import type { IndexAnswer } from '#common/search/word-index';

/**
 * An answer of the index as it goes from its thread to another: some hundred hits as one text and one list of numbers.
 * As a list of objects, each copied by itself, to hand it over took as long as to find it.
 */
export interface PackedAnswer {
  readonly keys: string;
  readonly scores: Float64Array;
  readonly near: IndexAnswer['near'];
}

export function packed({ hits, near }: IndexAnswer): PackedAnswer {
  return {
    keys: hits.map(({ key }) => key).join('\n'),
    scores: Float64Array.from(hits, ({ score }) => score),
    near,
  };
}

/** The answer as it was; no key holds a line feed. */
export function unpacked({ keys, scores, near }: PackedAnswer): IndexAnswer {
  const each = keys === '' ? [] : keys.split('\n');
  return { hits: each.map((key, at) => ({ key, score: scores[at] ?? 0 })), near };
}
