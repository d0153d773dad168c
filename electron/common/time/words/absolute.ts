import {
  addMonths,
  dayNumber,
  FIRST_GREGORIAN_DAY,
  FURTHEST_YEAR,
  isoYear,
  monthLength,
  weekdayOf,
} from '../day';
import { monthWord, weekdayWord, yearWord } from '../english';
import { thirdOfMonth, thirdOfYear, thirdOfYears, type ThirdMark } from '../thirds';
import { astronomical, markOf, type Draft } from './draft';
import { SAY, WHY } from './messages';
import { fault, found, told, type Outcome } from './outcome';

const two = (value: number): string => String(value).padStart(2, '0');

/** The mark of a third, which is always at least approximate. */
function thirdMark({ uncertain }: Draft): ThirdMark {
  return uncertain ? '%' : '~';
}

function orFault(edtf: string | null, text: string): Outcome {
  return edtf === null ? fault(SAY.notWritable(text)) : found(told(edtf));
}

/** Of years past four digits EDTF keeps no part and no month. */
function inLongYear(year: number, text: string): Outcome {
  return isoYear(year) === null && Math.abs(year) <= FURTHEST_YEAR ? fault(SAY.longYear(text)) : null;
}

/** Why a day cannot be, or null when it can. `year` null stands for a year still unknown: a leap year will do. */
export function dayFault(year: number | null, month: number, day: number): string | null {
  if (month < 1 || month > 12) return SAY.noMonth(month);
  if (day < 1 || day > 31) return SAY.noDay(day);
  const days = monthLength(year ?? 2024, month);
  if (day <= days) return null;
  const name = monthWord(month, 'long');
  return SAY.noSuchDay(year === null ? name : `${name} ${yearWord(year)}`, days);
}

function weekdayFault(year: number, month: number, draft: Draft): string | null {
  if (draft.weekday === null || draft.day === null) return null;
  const day = dayNumber({ year, month, day: draft.day });
  const is = weekdayOf(day);
  if (is === draft.weekday || day < FIRST_GREGORIAN_DAY) return null;
  const date = `${draft.day} ${monthWord(month, 'long')} ${yearWord(year)}`;
  return SAY.weekday(date, weekdayWord(is), weekdayWord(draft.weekday));
}

function ofMonth(year: number, month: number, draft: Draft, text: string): Outcome {
  const iso = isoYear(year);
  if (iso === null) return fault(SAY.notWritable(text));
  if (draft.day === null) {
    if (draft.part === null) return found(told(`${iso}-${two(month)}${markOf(draft)}`));
    const third = draft.part === 'start' ? 'early' : draft.part === 'end' ? 'late' : draft.part;
    return orFault(thirdOfMonth(year, month, third, thirdMark(draft)), text);
  }
  const wrong = dayFault(year, month, draft.day) ?? weekdayFault(year, month, draft);
  if (wrong !== null) return fault(wrong);
  return draft.part === null ? found(told(`${iso}-${two(month)}-${two(draft.day)}${markOf(draft)}`)) : null;
}

const MONTH_OF_SEASON = { early: 0, start: 0, mid: 1, late: 2, end: 2 } as const;

/** "late spring 2023": about one of the season's three months. A winter must say both of its years. */
function monthOfSeason(year: number, season: number, draft: Draft, text: string): Outcome {
  if (draft.part === null || season > 24 || (season === 24 && draft.pair === null)) return null;
  const month = addMonths(year, (season - 20) * 3, MONTH_OF_SEASON[draft.part]);
  const iso = isoYear(month.year);
  return orFault(iso && `${iso}-${two(month.month)}${thirdMark(draft)}`, text);
}

/** A season; a plain winter with one year could begin or end in it, and both are offered. */
function ofSeason(year: number, season: number, draft: Draft, text: string): Outcome {
  const write = (from: number): string | null => {
    const iso = isoYear(from);
    return iso === null ? null : `${iso}-${season}${markOf(draft)}`;
  };
  if (draft.day !== null) return null;
  if (draft.part !== null) return monthOfSeason(year, season, draft, text);
  if (![24, 28, 30].includes(season) || draft.pair !== null) return orFault(write(year), text);
  const begins = write(year);
  const ends = write(year - 1);
  if (begins === null || ends === null) return fault(SAY.notWritable(text));
  return found(told(ends, WHY.winterEnds), told(begins, WHY.winterBegins));
}

function ofYear(year: number, draft: Draft, text: string): Outcome {
  const iso = isoYear(year);
  if (draft.part !== null) {
    if (draft.part === 'start' || draft.part === 'end') {
      return orFault(iso && `${iso}-${draft.part === 'start' ? '01' : '12'}${thirdMark(draft)}`, text);
    }
    return orFault(thirdOfYear(year, draft.part, thirdMark(draft)), text);
  }
  if (Math.abs(year) > FURTHEST_YEAR) return fault(SAY.tooFar(text));
  return found(told(`${iso ?? `Y${year}`}${markOf(draft)}`));
}

/** The span that stands for a decade or century in doubt, or for a part of it. */
function ofYears(start: number, unit: 'decade' | 'century', draft: Draft, text: string): Outcome {
  const third = draft.part === 'start' ? 'early' : draft.part === 'end' ? 'late' : (draft.part ?? 'whole');
  const mark = draft.part === null ? markOf(draft) : thirdMark(draft);
  return orFault(thirdOfYears(start, unit, third, mark as ThirdMark), text);
}

function ofCentury(century: number, draft: Draft, text: string): Outcome {
  const bc = draft.era === 'bc';
  if (century < 1 || century > 100) return fault(SAY.unknown(text));
  const start = bc ? 1 - century * 100 : (century - 1) * 100;
  if (draft.part !== null || markOf(draft) !== '') return ofYears(start, 'century', draft, text);
  return found(told(`${bc ? '-' : ''}${two(century - 1)}XX`));
}

/** A decade; "the 1900s" could be ten years or a hundred, and both are offered. */
function ofDecade(decade: number, draft: Draft, text: string): Outcome {
  if (draft.era === 'bc') {
    const doubt = draft.part !== null || markOf(draft) !== '';
    if (doubt) return ofYears(1 - (decade + 9), 'decade', draft, text);
    return orFault(spanOfYears(1 - (decade + 9), 1 - decade), text);
  }
  const century = decade % 100 === 0 ? decade / 100 + 1 : null;
  const doubt = draft.part !== null || markOf(draft) !== '';
  const ten = doubt
    ? ofYears(decade, 'decade', draft, text)
    : found(told(`${String(decade / 10).padStart(3, '0')}X`));
  if (century === null || ten?.kind !== 'found') return ten;
  const hundred = ofCentury(century, draft, text);
  if (hundred?.kind !== 'found') return ten;
  return found(
    ...ten.candidates.map((each) => ({ ...each, why: WHY.decade })),
    ...hundred.candidates.map((each) => ({ ...each, why: WHY.century })),
  );
}

function spanOfYears(from: number, to: number): string | null {
  const first = isoYear(from);
  const last = isoYear(to);
  return first === null || last === null ? null : `${first}/${last}`;
}

/**
 * The date that a draft with a year, decade, century or millennium names. Null when its pieces make no date
 * together. `text` is what was typed, for messages.
 */
export function absolute(draft: Draft, text: string): Outcome {
  const { month, season, day, century, decade, millennium } = draft;
  const year = astronomical(draft);
  const coarse = [year, century, decade, millennium].filter((value) => value !== null);
  if (coarse.length !== 1) return null;
  if (year === null) {
    if ([month, season, day, draft.weekday].some((value) => value !== null)) return null;
    if (century !== null) return ofCentury(century, draft, text);
    if (decade !== null) return ofDecade(decade, draft, text);
    if (millennium === null || millennium < 1 || millennium > 10) return null;
    if (draft.part !== null || markOf(draft) !== '') return fault(SAY.notWritable(text));
    return found(told(`${draft.era === 'bc' ? '-' : ''}${millennium - 1}XXX`));
  }
  if (draft.year === 0) return fault(SAY.noYearZero);
  if (month !== null || season !== null || draft.part !== null) {
    const long = inLongYear(year, text);
    if (long !== null) return long;
  }
  if (month !== null) return season === null ? ofMonth(year, month, draft, text) : null;
  if (season !== null) return ofSeason(year, season, draft, text);
  return day === null && draft.weekday === null ? ofYear(year, draft, text) : null;
}
