import type { DayNumber } from './day';

/** Days from `from` to `to`, both counted; either may be infinite. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * How finely a date is told, finest first. Unspecified digits count as not told: `1985-04-XX` is a month,
 * `196X-12-25` a decade. `range` is what fits no calendar unit (`1950S2`, `XXXX`).
 */
export const precisions = [
  'time',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'range',
  'interval',
  'one-of',
  'all-of',
] as const;
export type Precision = (typeof precisions)[number];

/** One component of a date as written: digits, X for those left unspecified, and what is doubted about it. */
export interface EdtfPart {
  readonly text: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * One date that is neither interval nor set. `year` may be signed and longer than four digits. `division` is a
 * month (01-12), a season, quarter or other part of a year (21-41), or has unspecified digits.
 */
export interface EdtfPoint {
  readonly edtf: string;
  readonly year: EdtfPart;
  readonly division: EdtfPart | null;
  readonly day: EdtfPart | null;
  /** `10:00:00Z`: kept as told and never converted; the bounds are of the day as written. */
  readonly time: string | null;
  /** How many leading digits of the year are meant (`1950S2`), or null for all. */
  readonly significant: number | null;
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** `known`: a date is given; `open`: there is none (`..`); `unknown`: there is one, but not known (empty). */
export type EdtfEnd = 'known' | 'open' | 'unknown';

/** A member of a set: a date, or when `to` is given every date of the same precision from `from` to `to`. */
export interface EdtfMember {
  readonly from: EdtfPoint;
  readonly to: EdtfPoint | null;
}

interface EdtfCommon {
  /** The canonical spelling; two dates that say the same in the same form have the same one. */
  readonly edtf: string;
  /** First and last day it can touch; ∓Infinity for an end that is open or unknown. */
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  /** The days it can touch, in order, apart from one another: several only for sets with gaps. */
  readonly ranges: readonly DayRange[];
  readonly precision: Precision;
  /** Whether any part of it is marked `~` (or `%`), and `?` (or `%`). */
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

export interface EdtfSingle extends EdtfCommon {
  readonly form: 'point';
  readonly point: EdtfPoint;
}

/** A stretch of time; an end is null when `start` or `end` says open or unknown. */
export interface EdtfInterval extends EdtfCommon {
  readonly form: 'interval';
  readonly from: EdtfPoint | null;
  readonly to: EdtfPoint | null;
}

/** `[...]` one of these, `{...}` all of these; `earlier` and `later` for a leading or trailing `..`. */
export interface EdtfSet extends EdtfCommon {
  readonly form: 'one-of' | 'all-of';
  readonly members: readonly EdtfMember[];
  readonly earlier: boolean;
  readonly later: boolean;
}

/** A parsed EDTF expression (ISO 8601-2:2019, levels 0 to 2). */
export type EdtfDate = EdtfSingle | EdtfInterval | EdtfSet;

/** Why a text is no EDTF; `message` is a sentence a user can act on. */
export interface EdtfError {
  readonly code:
    | 'empty'
    | 'too-long'
    | 'spaces'
    | 'not-edtf'
    | 'no-such-day'
    | 'reversed'
    | 'time-in-span'
    | 'year-too-far';
  readonly message: string;
}
