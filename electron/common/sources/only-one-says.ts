import { groupBy } from '../group-by';
import type { UnitRange } from '../text/folded-text';
import { hedgesIn, type Hedge } from './hedges';
import type { Likeness, UnitPassage } from './likeness';
import { termOf } from './terms';
import type { TextShape } from './text-shape';
import { wordsOf, type Word } from './words';

/** What one of two passages says and the other does not, as words to set apart. */
export const onlyKinds = ['number', 'name', 'open'] as const;
export type OnlyKind = (typeof onlyKinds)[number];

/** Words in UTF-16 units of their text that only this text has: a number, a name, or a word that leaves it open. */
export interface OnlyHere extends UnitRange {
  readonly kind: OnlyKind;
}

/** How what is said became firmer or less firm from one passage to the other: "may attend" beside "attending". */
export interface Firmness {
  /** Which of the two leaves it open. */
  readonly open: 'a' | 'b';
  /** The words of the open one, and of the firm one, in UTF-16 units of their text. */
  readonly from: UnitRange;
  readonly to: UnitRange;
}

/** Two passages that tell the same, with what sets them apart. */
export interface ComparedPassage extends UnitPassage {
  readonly onlyA: readonly OnlyHere[];
  readonly onlyB: readonly OnlyHere[];
  readonly firmness: readonly Firmness[];
}

/** What two texts that are alike say each for itself. */
export interface OnlyOneSays {
  readonly passages: readonly ComparedPassage[];
  /** Sentences that tell something and have no place in the other text. */
  readonly onlyA: readonly UnitRange[];
  readonly onlyB: readonly UnitRange[];
}

interface Side {
  readonly text: string;
  readonly shape: TextShape;
  readonly words: readonly Word[];
  /** All terms of the text: what stands elsewhere in it is moved, not lost. */
  readonly terms: ReadonlySet<string>;
}

/**
 * What only one of two texts says: beside each pair of passages the numbers, names and words of doubt that the other
 * has lost or never had, and the sentences without a place in it. Words that another has merely put differently are
 * not shown: a rewording is made of those.
 */
export function onlyOneSays(
  [textA, shapeA]: readonly [string, TextShape],
  [textB, shapeB]: readonly [string, TextShape],
  likeness: Pick<Likeness, 'passages'>,
): OnlyOneSays {
  const [a, b] = [sideOf(textA, shapeA), sideOf(textB, shapeB)];
  return {
    passages: likeness.passages.map((passage) => comparePassage(a, b, passage)),
    onlyA: alone(
      a,
      b,
      likeness.passages.map((each) => each.a),
    ),
    onlyB: alone(
      b,
      a,
      likeness.passages.map((each) => each.b),
    ),
  };
}

function sideOf(text: string, shape: TextShape): Side {
  const words = wordsOf(text);
  return { text, shape, words, terms: new Set(words.map(({ word }) => termOf(word) ?? word)) };
}

function comparePassage(a: Side, b: Side, passage: UnitPassage): ComparedPassage {
  const [inA, inB] = [wordsIn(a, passage.a), wordsIn(b, passage.b)];
  const [openA, openB] = [hedgesIn(a.text, inA), hedgesIn(b.text, inB)];
  const firmness = firmnessBetween([inA, openA], [inB, openB]);
  return {
    ...passage,
    firmness,
    onlyA: inOrder([...onlyIn(a, inA, b), ...(openB.length === 0 ? openWords(openA) : [])]),
    onlyB: inOrder([...onlyIn(b, inB, a), ...(openA.length === 0 ? openWords(openB) : [])]),
  };
}

function wordsIn({ words }: Side, { start, end }: UnitRange): readonly Word[] {
  return words.filter(({ from, to }) => from >= start && to <= end);
}

const isNumber = ({ word }: Word): boolean => /^\p{N}+$/u.test(word);

/** Numbers and names of a passage that stand nowhere in the other text. */
function onlyIn({ text }: Side, words: readonly Word[], other: Side): OnlyHere[] {
  return words.flatMap((word, at): OnlyHere[] => {
    const term = termOf(word.word);
    if (term === null || other.terms.has(term)) return [];
    const here = { start: word.from, end: word.to };
    if (isNumber(word)) return [{ ...here, kind: 'number' }];
    const isName =
      at > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(word.from, word.to)) && !beginsSentence(text, word);
    return isName ? [{ ...here, kind: 'name' }] : [];
  });
}

const beginsSentence = (text: string, { from }: Word): boolean =>
  /(?:^|[.!?:]["'”’)]*\s+|\n)["'“‘(]*$/u.test(text.slice(Math.max(0, from - 6), from));

type Hedged = readonly [words: readonly Word[], hedges: readonly Hedge[]];

/** What one of two passages leaves open and the other says for sure; either by its words and those of doubt in it. */
export function firmnessBetween([inA, openA]: Hedged, [inB, openB]: Hedged): Firmness[] {
  return [...firmer('a', openA, inB, openB), ...firmer('b', openB, inA, openA)];
}

/** Words after which a word in -ing is what somebody does ("is attending"), and no noun ("the meeting"). */
const goesOn: ReadonlySet<string> = new Set(
  'is are was were be been am also not still now already'.split(' '),
);

/** What one passage leaves open and the other says for sure of the same thing. */
function firmer(
  open: 'a' | 'b',
  hedges: readonly Hedge[],
  other: readonly Word[],
  otherHedges: readonly Hedge[],
): Firmness[] {
  return hedges.flatMap(({ hedge, of }) => {
    const term = of && termOf(of.word);
    if (of === null || term === null) return [];
    const firm = other.filter(
      ({ word, from, to }, at) =>
        termOf(word) === term &&
        !otherHedges.some((each) => from > each.hedge.from && to <= each.to) &&
        (!word.endsWith('ing') || goesOn.has(other[at - 1]?.word ?? '')),
    );
    const [only] = firm;
    if (!only || firm.length > 1) return [];
    return { open, from: { start: hedge.from, end: of.to }, to: { start: only.from, end: only.to } };
  });
}

const openWords = (hedges: readonly Hedge[]): OnlyHere[] =>
  hedges.map(({ hedge }) => ({ start: hedge.from, end: hedge.to, kind: 'open' }));

const inOrder = (only: readonly OnlyHere[]): OnlyHere[] => only.toSorted((x, y) => x.start - y.start);

/** Sentences with fewer terms are not given places: too little to be known again by. */
const fewestPlaced = 4;

/** Sentences that tell something and lie in none of these ranges; those in a row that do are one. */
function alone({ text, shape }: Side, other: Side, placed: readonly UnitRange[]): UnitRange[] {
  const isTold = toldBy(other.shape);
  const free = shape.sentences.flatMap(({ from, to, terms }, at) => {
    if (placed.some(({ start, end }) => from >= start && to <= end)) return [];
    // "Three people were hurt." is short, and yet what a reader must not miss; a heading or a caption is not.
    const isMissing = terms.length >= fewestPlaced || (ends.test(text.slice(from, to)) && !isTold(terms));
    return isMissing ? [{ at, start: from, end: to }] : [];
  });
  // Sentences in a row read as one: each takes the number of the run it belongs to.
  const runs = groupBy([...free.entries()], ([nth, { at }]): number => at - nth);
  return [...runs.values()].flatMap((run) => {
    const [first, last] = [run[0]?.[1], run.at(-1)?.[1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** How a sentence ends, and a heading does not. */
const ends = /[.!?…。！？؟]["'”’»)\]]*$/;

/** Whether one sentence of a text has all of these terms; without any there is nothing to tell. */
function toldBy({ sentences }: TextShape): (terms: readonly number[]) => boolean {
  const having = new Map<number, Set<number>[]>();
  for (const { terms } of sentences) {
    const all = new Set(terms);
    for (const term of all) {
      const list = having.get(term);
      if (list) list.push(all);
      else having.set(term, [all]);
    }
  }
  return (terms) => {
    const [rarest] = terms
      .map((term) => having.get(term) ?? [])
      .toSorted((one, two) => one.length - two.length);
    return rarest === undefined || rarest.some((all) => terms.every((term) => all.has(term)));
  };
}
