import type { Weekday } from '../day';
import type { Third } from '../thirds';

/** `start` and `end` are "the beginning of" and "the end of": a month of a year, else the same as early and late. */
export type PartOf = Exclude<Third, 'whole'> | 'start' | 'end';

/**
 * The pieces of one date as its words give them, before it is known what is missing. Years are as typed (44 with era
 * bc is 44 BC); `season` is any EDTF division from 21 to 41.
 */
export interface Draft {
  readonly weekday: Weekday | null;
  readonly day: number | null;
  /** Whether the day was an ordinal ("the 14th"), so that it cannot be a year cut short. */
  readonly ordinal: boolean;
  readonly month: number | null;
  readonly season: number | null;
  readonly year: number | null;
  /** The second year of "winter 1943-44", in full. */
  readonly pair: number | null;
  readonly era: 'bc' | 'ad' | null;
  /** First year of a decade; number of a century or millennium. */
  readonly decade: number | null;
  readonly century: number | null;
  readonly millennium: number | null;
  readonly part: PartOf | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A draft that says nothing. */
export const NOTHING: Draft = {
  weekday: null,
  day: null,
  ordinal: false,
  month: null,
  season: null,
  year: null,
  pair: null,
  era: null,
  decade: null,
  century: null,
  millennium: null,
  part: null,
  approximate: false,
  uncertain: false,
};

/** Whether a draft names a year or something coarser, and so stands without an article's date. */
export function hasYear(draft: Draft): boolean {
  return [draft.year, draft.decade, draft.century, draft.millennium].some((value) => value !== null);
}

/** The mark that a draft's doubt is written with in EDTF: `~`, `?`, `%` or nothing. */
export function markOf({ approximate, uncertain }: Pick<Draft, 'approximate' | 'uncertain'>): string {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

/** The year counted as EDTF does, with 1 BC as 0. Null when none is given. */
export function astronomical({ year, era }: Pick<Draft, 'year' | 'era'>): number | null {
  if (year === null) return null;
  return era === 'bc' ? 1 - year : year;
}
