import { alignSentences, termWeights, type Alignment } from './align-sentences';
import { sharedRuns } from './hash';
import type { UnitRange } from '../text/folded-text';
import { joinPairs, type SentenceRange } from './sentence-pairs';
import type { TextShape } from './text-shape';

/** What two texts look to be to one another. A copy and a rewording are one source; related texts tell of one thing. */
export const likenessKinds = ['copy', 'rewording', 'related'] as const;
export type LikenessKind = (typeof likenessKinds)[number];

export interface Likeness {
  readonly kind: LikenessKind;
  /** How much of the one is found in the other, 0 to 1: the better of the two ways, by words in a row or by terms. */
  readonly score: number;
  /** The sentences that tell the same, in the order of the first text. */
  readonly passages: readonly UnitPassage[];
}

/** Sentences of two texts that tell the same, in UTF-16 units of either text. */
export interface UnitPassage {
  readonly a: UnitRange;
  readonly b: UnitRange;
}

/*
 * Where the lines are drawn. Tuned on the sample's articles and on invented ones (tests/support/told-twice.ts): there
 * a rewording shares 0.57 and more of its terms sentence by sentence, reports of one thing by two who were there 0.36
 * and less, copies that were cut or touched up half of their runs of five words and more.
 */
const lines = {
  copy: 0.5,
  rewording: 0.46,
  /** How much of the retelling must stand in sentences that have a place in the other. */
  placed: 0.5,
  /** How many pairs of such sentences must stand in the same order. */
  order: 0.5,
  fewestPlaced: 3,
} as const;

/** Runs of five words by which a copy is known: fewer are a heading or a phrase. */
const fewestRuns = 20;
/** A text this many times as long as what it holds quotes it; the two are not one. */
const muchLonger = 10;

/** Terms leave out short sentences, and the order of words: where words in a row differ they do not tell of all. */
const nearlyAll = 0.999;

/** A sentence is placed by this much of its weight, and by at least so many terms. */
const placed = ({ cover, shared }: Alignment): boolean => cover >= 0.4 && shared >= 3;

/**
 * What two texts look to be to one another; null where nothing speaks for their telling of the same. A copy shares
 * most of its runs of five words. A rewording shares few, but nearly each of its sentences has a place in the other
 * that says the same with the same rarer words, names and numbers, and those places come in the same order. Reports
 * by two who were there share the names and what was announced, and part ways after that. The same either way round.
 */
export function likenessOf(a: TextShape, b: TextShape): Likeness | null {
  const weight = termWeights(a, b);
  const forth = weigh(a, b, alignSentences(a, b, weight));
  const back = weigh(b, a, alignSentences(b, a, weight));
  const { shared, fewer } = sharedRuns(a.runs, b.runs);
  const rows = fewer === 0 ? 0 : shared / fewer;
  const passages = joinPairs(forth.places, back.places).map((pair) => ({
    a: unitsOf(a, pair.a),
    b: unitsOf(b, pair.b),
  }));
  const score = Math.min(Math.max(rows, forth.cover, back.cover), rows < 1 ? nearlyAll : 1);
  const likeness = (kind: LikenessKind): Likeness => ({ kind, score, passages });
  const quoted = Math.max(a.words, b.words) > muchLonger * Math.min(a.words, b.words);
  if (!quoted && rows >= lines.copy && fewer >= fewestRuns) return likeness('copy');
  if (!quoted && (isRetold(forth) || isRetold(back))) return likeness('rewording');
  const tellOfOne = Math.max(forth.places.length, back.places.length) >= 2 || shared >= fewestRuns;
  return tellOfOne && passages.length > 0 ? likeness('related') : null;
}

function unitsOf({ sentences }: TextShape, { first, last }: SentenceRange): UnitRange {
  const start = sentences[first]?.from ?? 0;
  return { start, end: sentences[last]?.to ?? start };
}

interface Weighed {
  readonly places: readonly Alignment[];
  /** How much of the text is found in the other, how much of it stands in sentences with a place there, 0 to 1. */
  readonly cover: number;
  readonly placed: number;
  /** How many pairs of placed sentences come in the same order in both, 0 to 1. */
  readonly order: number;
}

function isRetold({ places, cover, placed: share, order }: Weighed): boolean {
  return (
    places.length >= lines.fewestPlaced &&
    cover >= lines.rewording &&
    share >= lines.placed &&
    order >= lines.order
  );
}

function weigh(from: TextShape, to: TextShape, alignments: readonly Alignment[]): Weighed {
  const words = (at: number): number => from.sentences[at]?.words ?? 0;
  const told = from.sentences.reduce(
    (sum, { terms, words: count }) => sum + (terms.length >= 4 ? count : 0),
    0,
  );
  const places = alignments.filter(placed);
  const sum = (of: readonly Alignment[], share: (each: Alignment) => number): number =>
    of.reduce((total, each) => total + words(each.at) * share(each), 0);
  return {
    places,
    cover: told === 0 || to.words === 0 ? 0 : sum(alignments, ({ cover }) => cover) / told,
    placed: told === 0 ? 0 : sum(places, () => 1) / told,
    order: inOrder(places.map(({ first }) => first)),
  };
}

/** How many neighbours of a list do not fall, 0 to 1. Neighbours, not all pairs: a paragraph moved whole costs once. */
function inOrder(places: readonly number[]): number {
  const steps = places.length - 1;
  if (steps < 1) return 1;
  return places.filter((place, at) => at > 0 && place >= (places[at - 1] ?? 0)).length / steps;
}
