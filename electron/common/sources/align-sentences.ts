import type { SentenceShape, TextShape } from './text-shape';

/** What a term counts when two sentences of two texts are compared. */
export type TermWeight = (term: number) => number;

/** A sentence and what of the other text says the most of it. */
export interface Alignment {
  /** Index of the sentence in its text. */
  readonly at: number;
  /** The first and last sentence of the other text; at most two in a row. */
  readonly first: number;
  readonly last: number;
  /** How much of the sentence's weight is found there, 0 to 1, and how many of its terms. */
  readonly cover: number;
  readonly shared: number;
}

/**
 * Terms by how rare they are among the sentences of both texts. What both tell of (the names and words that stand in
 * every other sentence) any two reports of one thing share; what stands once in each is what a retelling takes over.
 */
export function termWeights(a: TextShape, b: TextShape): TermWeight {
  const count = new Map<number, number>();
  for (const { sentences } of [a, b]) {
    for (const { terms } of sentences) for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
  }
  const all = a.sentences.length + b.sentences.length;
  return (term) => Math.log((all + 1) / Math.max(2, count.get(term) ?? 2));
}

/** Fewer terms than this are a heading or a caption: too little to be said again. */
const fewestTerms = 4;

/** For each sentence of a text that tells something: the place in another text that says the most of it, if any does. */
export function alignSentences(from: TextShape, to: TextShape, weight: TermWeight): Alignment[] {
  const places = postings(to);
  return from.sentences.flatMap((sentence, at) => {
    if (sentence.terms.length < fewestTerms) return [];
    return bestPlace(sentence, at, to, places, weight) ?? [];
  });
}

function postings({ sentences }: TextShape): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { terms }] of sentences.entries()) {
    for (const term of terms) {
      const list = places.get(term);
      if (list) list.push(at);
      else places.set(term, [at]);
    }
  }
  return places;
}

/** Terms that stand in more sentences than this place nothing; keeps a text of a million words quick. */
const mostPlaces = 200;

function bestPlace(
  { terms }: SentenceShape,
  at: number,
  to: TextShape,
  places: ReadonlyMap<number, readonly number[]>,
  weight: TermWeight,
): Alignment | null {
  const found = new Map<number, number>();
  let whole = 0;
  for (const term of terms) {
    const counts = weight(term);
    whole += counts;
    const inTo = places.get(term) ?? [];
    if (inTo.length <= mostPlaces) {
      for (const place of inTo) found.set(place, (found.get(place) ?? 0) + counts);
    }
  }
  let best = -1;
  for (const [place, counts] of found) if (counts > (found.get(best) ?? 0)) best = place;
  if (best < 0) return null;
  const alone = span(terms, best, best, to, weight);
  // A sentence of a retelling often joins two that stood apart; the second must bring a good part of it.
  const wider = [best - 1, best]
    .filter((first) => first >= 0 && first + 1 < to.sentences.length)
    .map((first) => span(terms, first, first + 1, to, weight))
    .sort((one, two) => two.counts - one.counts)[0];
  const chosen = wider && wider.counts > alone.counts + whole / 6 ? wider : alone;
  const { first, last, shared, counts } = chosen;
  return { at, first, last, shared, cover: whole === 0 ? 0 : counts / whole };
}

function span(terms: readonly number[], first: number, last: number, to: TextShape, weight: TermWeight) {
  const inTo = new Set(to.sentences.slice(first, last + 1).flatMap((sentence) => sentence.terms));
  const shared = terms.filter((term) => inTo.has(term));
  return { first, last, shared: shared.length, counts: shared.reduce((sum, term) => sum + weight(term), 0) };
}
