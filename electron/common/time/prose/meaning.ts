import type { Place } from './place';
import type { Unit } from './unit';

/**
 * What TIMEX3 puts into its `mod` attribute, and EDTF into a span or a mark. FIRST and LAST are "the beginning of" and
 * "the end of", which are narrower than "early" and "late".
 */
export type Modifier = 'START' | 'MID' | 'END' | 'FIRST' | 'LAST' | 'APPROX';

/** Which of the many dates of one name is meant; `near` leaves it to tense and distance. `coming` is the very next. */
export type Pick = 'near' | 'last' | 'this' | 'next' | 'coming' | 'before-told' | 'after-told';

/** The parts of a named date. Of a part told by name alone (a weekday, "May", "spring") the year is found later. */
export interface NamedParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO: Monday 1 to Sunday 7. */
  readonly weekday?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  readonly quarter?: number;
  readonly half?: number;
  readonly weekend?: boolean;
  /** The last day of several in a row, in the same month. */
  readonly untilDay?: number;
  /** Figures whose day and month may be the other way round. */
  readonly eitherOrder?: boolean;
  /** With a month and a weekday: the first, second... of that weekday in it; -1 is the last. */
  readonly nth?: number;
  /** Days from Easter Sunday, by the western reckoning. */
  readonly easter?: number;
}

interface Marked {
  readonly mod?: Modifier;
  /** `TMO`, `T15:30`: a part of the day, or a time of day, on that date. */
  readonly time?: string;
  /** What the words leave open: a value is still given, and no date is filled in. */
  readonly unsure?: true;
  /** Told beside figures that are compared: in a report on a quarter, "last year" is then often that quarter of it. */
  readonly amongFigures?: true;
}

/** What an expression means before it is known when it was written. Languages give these; one resolver reads them. */
export type Meaning =
  /** Known without any anchor: `PRESENT_REF`, `199`, an ISO date. */
  | ({ readonly kind: 'fixed'; readonly type: TimexType; readonly value: string } & Marked)
  /** A stretch the words name whole: a decade, a century. */
  | ({ readonly kind: 'place'; readonly place: Place } & Marked)
  | ({ readonly kind: 'named'; readonly parts: NamedParts; readonly pick: Pick } & Marked)
  /** So many units from the day of publication, or from the date last told. */
  | ({
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly by: number;
      readonly from: 'now' | 'told';
    } & Marked)
  /**
   * The same stretch of the year before, in reports that compare figures: "a year earlier", "the year-ago period"; of
   * the quarter reported on, or of what else the report is about.
   */
  | ({ readonly kind: 'compared' } & Marked)
  /** The quarter the report is about: "the quarter", "the latest period"; with a year, the same one of that year. */
  | ({ readonly kind: 'reported'; readonly year?: number } & Marked)
  /** A day counted from a date that is told with it: "the day before last Tuesday". */
  | ({ readonly kind: 'beside'; readonly unit: Unit; readonly by: number; readonly base: Meaning } & Marked)
  /** A part of the year of another date: "last year's third quarter", "June last year". */
  | ({ readonly kind: 'part'; readonly parts: NamedParts; readonly base: Meaning } & Marked)
  /** A weekday of the week that lies so many weeks from that of publication, or of the date last told. */
  | ({
      readonly kind: 'weekday-of';
      readonly weekday: number;
      readonly by: number;
      readonly from: 'now' | 'told';
    } & Marked)
  /** The week or weekend of a date told with it. */
  | ({ readonly kind: 'around'; readonly unit: 'week' | 'weekend'; readonly base: Meaning } & Marked)
  | ({ readonly kind: 'duration'; readonly value: string } & Marked)
  | ({ readonly kind: 'set'; readonly value: string } & Marked);

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** The same meaning with a modifier or a time of day added. */
export function marked(meaning: Meaning, mark: Marked): Meaning {
  return { ...meaning, ...mark };
}
