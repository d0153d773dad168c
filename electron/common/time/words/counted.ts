import {
  addMonths,
  calendarDay,
  dayNumber,
  isoDay,
  isoYear,
  monthLength,
  weekdayOf,
  type DayNumber,
} from '../day';
import { parseEdtf } from '../edtf';
import type { EdtfPoint } from '../edtf-value';
import { formatDate } from '../format';
import { neighbour } from '../neighbour';
import { SAY, WHY } from './messages';
import { fault, found, type Candidate, type Outcome } from './outcome';
import { countOf } from './vocabulary';

/** Reads the date that a counting starts from; handed in because that date may be in any of the other forms. */
export type ReadDate = (text: string) => Outcome;

type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'year';

const COUNT = String.raw`(?:a period of )?([a-z]+|\d{1,4})[ -](day|week|fortnight|month|year)s?`;
const FROM = new RegExp(
  String.raw`^(?:for )?(?:the )?${COUNT} (?:from|starting|starting from|starting on|beginning|beginning on) (.+)$`,
);
const SHIFTED = new RegExp(String.raw`^(?:the )?${COUNT} (after|before|following) (.+)$`);
const WEEKEND = /^(?:(?:on|over|during|at) )?(?:the )?weekend (?:of|after|before|following) (.+)$/;
const WEEK = /^(?:(?:in|during) )?(?:the )?week (of|beginning|starting|commencing|ending) (.+)$/;

/** The day `count` units on; a day that the month lacks becomes its last one. */
function shift(day: DayNumber, unit: Unit, count: number): DayNumber {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  if (unit === 'fortnight') return day + 14 * count;
  const from = calendarDay(day);
  const to = addMonths(from.year, from.month, unit === 'year' ? 12 * count : count);
  return dayNumber({ ...to, day: Math.min(from.day, monthLength(to.year, to.month)) });
}

function pointOf(edtf: string): EdtfPoint | null {
  const parsed = parseEdtf(edtf);
  return parsed.ok && parsed.value.form === 'point' ? parsed.value.point : null;
}

/** The same date some units on: to the day, or to the month or year where no finer is told and none is needed. */
function shifted(point: EdtfPoint, unit: Unit, count: number): string | null {
  const mark = /[?~%]$/.exec(point.edtf)?.[0] ?? '';
  if (point.precision === 'day') return `${isoDay(shift(point.earliest, unit, count))}${mark}`;
  const { year, month } = calendarDay(shift(point.earliest, unit, count));
  const iso = isoYear(year);
  if (iso === null) return null;
  if (point.precision === 'month' && (unit === 'month' || unit === 'year')) {
    return `${iso}-${String(month).padStart(2, '0')}${mark}`;
  }
  return point.precision === 'year' && unit === 'year' ? `${iso}${mark}` : null;
}

function each(outcome: Outcome, text: string, turn: (candidate: Candidate) => readonly Candidate[]): Outcome {
  if (outcome?.kind !== 'found') return outcome;
  const candidates = outcome.candidates.flatMap(turn);
  return candidates.length === 0 ? fault(SAY.notWritable(text)) : found(...candidates);
}

const joinWhy = (...reasons: readonly string[]): string =>
  reasons.filter((reason) => reason !== '').join(', ');

/** "8 days from 14 Feb 2023": told with its last day, counting the first day as one of them and not. */
function spanOf(candidate: Candidate, unit: Unit, count: number): readonly Candidate[] {
  const point = pointOf(candidate.edtf);
  if (point === null || count < 1) return [];
  const beyond = shifted(point, unit, count);
  const after = beyond === null ? null : pointOf(beyond);
  const last = after === null ? null : neighbour(after, -1);
  if (after === null || last === null) return [];
  const reading = (end: EdtfPoint, why: string): Candidate => ({
    ...candidate,
    edtf: `${point.edtf}/${end.edtf}`,
    why: joinWhy(candidate.why, WHY.lastCounted(formatDate(end.edtf), why)),
  });
  return [reading(last, WHY.countingFirst), reading(after, WHY.notCountingFirst)];
}

function weekendsAround(candidate: Candidate): readonly Candidate[] {
  const point = pointOf(candidate.edtf);
  if (point === null || point.precision !== 'day') return [];
  const weekday = weekdayOf(point.earliest);
  const reading = (saturday: DayNumber, why: string): Candidate => ({
    ...candidate,
    edtf: `${isoDay(saturday)}/${isoDay(saturday + 1)}`,
    why: joinWhy(candidate.why, why),
  });
  if (weekday >= 6) return [reading(point.earliest - (weekday - 6), '')];
  const next = point.earliest + (6 - weekday);
  return [reading(next, WHY.weekendAfter), reading(next - 7, WHY.weekendBefore)];
}

function weekAround(candidate: Candidate, how: string): readonly Candidate[] {
  const point = pointOf(candidate.edtf);
  if (point === null || point.precision !== 'day') return [];
  const day = point.earliest;
  const reading = (from: DayNumber, why = ''): Candidate => ({
    ...candidate,
    edtf: `${isoDay(from)}/${isoDay(from + 6)}`,
    why: joinWhy(candidate.why, why),
  });
  if (how === 'ending') return [reading(day - 6)];
  if (how !== 'of') return [reading(day)];
  const weekday = weekdayOf(day);
  if (weekday !== 7) return [reading(day - weekday + 1)];
  return [reading(day - 6, WHY.mondayWeek), reading(day, WHY.sundayWeek)];
}

/** Spans and days counted from a date that is itself in words: "8 days from ...", "the weekend of ...". */
export function countedFrom(text: string, read: ReadDate): Outcome {
  const from = FROM.exec(text);
  if (from !== null) {
    const [, number = '', unit, start = ''] = from;
    const count = countOf(number);
    if (count !== undefined && start !== 'now') {
      return each(read(start), text, (candidate) => spanOf(candidate, unit as Unit, count));
    }
  }
  const moved = SHIFTED.exec(text);
  if (moved !== null) {
    const [, number = '', unit, way, start = ''] = moved;
    const count = countOf(number);
    if (count === undefined) return null;
    return each(read(start), text, (candidate) => {
      const point = pointOf(candidate.edtf);
      const edtf = point && shifted(point, unit as Unit, way === 'before' ? -count : count);
      return edtf === null ? [] : [{ ...candidate, edtf }];
    });
  }
  const weekend = WEEKEND.exec(text)?.[1];
  if (weekend !== undefined) return each(read(weekend), text, weekendsAround);
  const week = WEEK.exec(text);
  return week === null ? null : each(read(week[2] ?? ''), text, (one) => weekAround(one, week[1] ?? ''));
}
