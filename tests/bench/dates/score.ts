import { contradictsItself } from './own-words';
import type { Outcome } from './kinds';
import type { Marked } from './timeml';
import { daysOf, plainDate, type Days } from './timex-days';

/** What a tagger found: as the annotators' marks, with the date it would fill in. */
export interface Found extends Marked {
  readonly edtf: string | null;
}

/** Counts over any number of documents; add documents up with `added`, read them with `figures`. */
export interface Counts {
  readonly marked: number;
  readonly found: number;
  readonly strict: number;
  /** Of those found, how many touch a mark; of the marks, how many are touched. */
  readonly foundTouching: number;
  readonly markedTouched: number;
  readonly value: number;
  readonly type: number;
  /** Filled in (EDTF given) where an annotator marked something; as they have it letter by letter; as the same date. */
  readonly filled: number;
  readonly filledExact: number;
  readonly filledSame: number;
  /** Of the others: those that lie in the annotators' date or hold it, and those where annotators gave no date. */
  readonly filledWithin: number;
  readonly filledVague: number;
  /** Of the others: those where the annotators' value is at odds with the words they marked. */
  readonly filledAtOdds: number;
  /** Filled in where annotators marked nothing. */
  readonly filledUnmarked: number;
  /** Marks that are dates of a calendar, and those among them where nothing was filled in. */
  readonly datable: number;
  readonly silent: number;
}

export const nothing: Counts = {
  marked: 0,
  found: 0,
  strict: 0,
  foundTouching: 0,
  markedTouched: 0,
  value: 0,
  type: 0,
  filled: 0,
  filledExact: 0,
  filledSame: 0,
  filledWithin: 0,
  filledVague: 0,
  filledAtOdds: 0,
  filledUnmarked: 0,
  datable: 0,
  silent: 0,
};

/** The counts of two sets of documents together. */
export function added(a: Counts, b: Counts): Counts {
  return {
    marked: a.marked + b.marked,
    found: a.found + b.found,
    strict: a.strict + b.strict,
    foundTouching: a.foundTouching + b.foundTouching,
    markedTouched: a.markedTouched + b.markedTouched,
    value: a.value + b.value,
    type: a.type + b.type,
    filled: a.filled + b.filled,
    filledExact: a.filledExact + b.filledExact,
    filledSame: a.filledSame + b.filledSame,
    filledWithin: a.filledWithin + b.filledWithin,
    filledVague: a.filledVague + b.filledVague,
    filledAtOdds: a.filledAtOdds + b.filledAtOdds,
    filledUnmarked: a.filledUnmarked + b.filledUnmarked,
    datable: a.datable + b.datable,
    silent: a.silent + b.silent,
  };
}

const touches = (a: Marked, b: Marked): boolean => a.start < b.end && b.start < a.end;
const sameSpan = (a: Marked, b: Marked): boolean => a.start === b.start && a.end === b.end;

/** Whether a value is a date of a calendar: at least a century is known of it. */
export const isDatable = ({ type, value }: Marked): boolean =>
  (type === 'DATE' || type === 'TIME') && /^(?:\d\d|BC\d)/.test(value);

/** Whether one of two stretches of days lies in the other. */
function isWithin(a: Days | null, b: Days): boolean {
  if (a === null) return false;
  return (a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to);
}

/** One disagreement with the annotators, for reading through. */
export interface Difference {
  readonly kind: 'missed' | 'spurious' | 'extent' | 'value' | 'filled';
  readonly marked: Marked | null;
  readonly found: Found | null;
}

/** A date that was filled in, and what became of it. */
export interface FilledIn {
  readonly found: Found;
  readonly outcome: Outcome;
}

function outcomeOf(value: string, edtf: string, theirs: Marked): Exclude<Outcome, 'unmarked'> {
  if (plainDate(value) === plainDate(theirs.value)) return 'same';
  const given = daysOf(theirs.value);
  if (given === null) return 'vague';
  if (isWithin(daysOf(edtf), given)) return 'within';
  return contradictsItself(theirs) ? 'atOdds' : 'other';
}

/** Compares what was found in one document with what annotators marked there. Both lists in text order. */
export function compare(
  marked: readonly Marked[],
  found: readonly Found[],
): { counts: Counts; differences: readonly Difference[]; filled: readonly FilledIn[] } {
  const differences: Difference[] = [];
  const filled: FilledIn[] = [];
  const counts = { ...nothing, marked: marked.length, found: found.length };
  for (const mine of found) {
    if (marked.some((theirs) => touches(theirs, mine))) counts.foundTouching += 1;
    else {
      differences.push({ kind: 'spurious', marked: null, found: mine });
      if (mine.edtf !== null) {
        counts.filledUnmarked += 1;
        filled.push({ found: mine, outcome: 'unmarked' });
      }
    }
  }
  for (const theirs of marked) {
    const touching = found.filter((mine) => touches(theirs, mine));
    const mine = touching.find((each) => sameSpan(theirs, each)) ?? touching[0];
    if (isDatable(theirs)) {
      counts.datable += 1;
      if (mine === undefined || mine.edtf === null) counts.silent += 1;
    }
    if (mine === undefined) {
      differences.push({ kind: 'missed', marked: theirs, found: null });
      continue;
    }
    const difference = (kind: Difference['kind']) => differences.push({ kind, marked: theirs, found: mine });
    counts.markedTouched += 1;
    if (sameSpan(theirs, mine)) counts.strict += 1;
    else difference('extent');
    if (mine.type === theirs.type) counts.type += 1;
    if (mine.value === theirs.value) counts.value += 1;
    else difference('value');
    if (mine.edtf === null) continue;
    counts.filled += 1;
    if (mine.value === theirs.value) counts.filledExact += 1;
    const outcome = outcomeOf(mine.value, mine.edtf, theirs);
    filled.push({ found: mine, outcome });
    if (outcome !== 'same') difference('filled');
    if (outcome === 'same') counts.filledSame += 1;
    else if (outcome === 'vague') counts.filledVague += 1;
    else if (outcome === 'within') counts.filledWithin += 1;
    else if (outcome === 'atOdds') counts.filledAtOdds += 1;
  }
  return { counts, differences, filled };
}

/** Shares in percent; F1 as TempEval-3 defines it, values judged where a mark is touched. */
export interface Figures {
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  readonly filledExact: number;
  readonly filledSame: number;
  readonly filledTrue: number;
  readonly filledSound: number;
  readonly filledStern: number;
  readonly silence: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

export function figures(counts: Counts): Figures {
  const both = (right: number): number => f1(share(right, counts.found), share(right, counts.marked));
  return {
    strict: both(counts.strict),
    relaxed: f1(share(counts.foundTouching, counts.found), share(counts.markedTouched, counts.marked)),
    value: both(counts.value),
    filledExact: share(counts.filledExact, counts.filled),
    filledSame: share(counts.filledSame, counts.filled),
    filledTrue: share(counts.filledSame + counts.filledWithin, counts.filled - counts.filledVague),
    filledSound: share(
      counts.filledSame + counts.filledWithin,
      counts.filled - counts.filledVague - counts.filledAtOdds,
    ),
    filledStern: share(counts.filledSame, counts.filled + counts.filledUnmarked),
    silence: share(counts.silent, counts.datable),
  };
}
