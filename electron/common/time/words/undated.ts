import { addMonths, calendarDay, dayExists, dayNumber, isoDay, weekdayOf, type DayNumber } from '../day';
import { monthWord } from '../english';
import { formatDate } from '../format';
import { absolute, dayFault } from './absolute';
import { anchorOf, needsArticle, type Anchor } from './anchor';
import { hasYear, markOf, type Draft } from './draft';
import { SAY, WHY } from './messages';
import { counted, fault, found, type Against, type Candidate, type Outcome } from './outcome';

/** The readings nearest to the article's date: the one it falls in, if any, then the one behind and the one ahead. */
interface Nearest {
  readonly same: string | null;
  readonly behind: string | null;
  readonly ahead: string | null;
}

function offered({ same, behind, ahead }: Nearest, unit: string, article: string): Candidate[] {
  const date = formatDate(article);
  return [
    ...(same === null ? [] : [counted(same, WHY.same(unit))]),
    ...(behind === null ? [] : [counted(behind, WHY.behind(date))]),
    ...(ahead === null ? [] : [counted(ahead, WHY.ahead(date))]),
  ];
}

/** Yearly things: a month, a season, a day of a month. `write` gives the reading for a year; null where it has none. */
function yearly(
  anchor: Anchor,
  write: (year: number) => string | null,
  place: (edtf: string) => -1 | 0 | 1,
  reach = 1,
): Nearest {
  const year = anchor.year ?? 0;
  const near = Array.from({ length: 2 * reach + 1 }, (_, index) => year - reach + index)
    .map(write)
    .filter((edtf) => edtf !== null);
  return {
    same: near.find((edtf) => place(edtf) === 0) ?? null,
    behind: near.findLast((edtf) => place(edtf) === -1) ?? null,
    ahead: near.find((edtf) => place(edtf) === 1) ?? null,
  };
}

function firstOf(outcome: Outcome): string | null {
  return outcome?.kind === 'found' ? (outcome.candidates[0]?.edtf ?? null) : null;
}

const yearOf = (edtf: string): number => Number(/^-?\d{4}/.exec(edtf)?.[0]);

const sign = (value: number): -1 | 0 | 1 => (value < 0 ? -1 : value > 0 ? 1 : 0);

function ofDayInYear(draft: Draft, month: number, day: number, text: string, anchor: Anchor): Outcome {
  const impossible = dayFault(null, month, day);
  if (impossible !== null) return fault(impossible);
  const today = anchor.day ?? 0;
  const write = (year: number): string | null =>
    dayExists({ year, month, day }) &&
    (draft.weekday === null || weekdayOf(dayNumber({ year, month, day })) === draft.weekday)
      ? firstOf(absolute({ ...draft, year }, text))
      : null;
  const dayOf = (edtf: string): DayNumber => dayNumber({ year: yearOf(edtf), month, day });
  // Eight years each way reach the next leap day, even across a century without one; a weekday that fits only in some
  // far year is a slip, not that year.
  const reach = draft.weekday === null ? 8 : 1;
  const near = yearly(anchor, write, (edtf) => sign(dayOf(edtf) - today), reach);
  const candidates = offered(near, 'day', anchor.edtf);
  const year = anchor.year ?? 0;
  return candidates.length > 0
    ? found(...candidates)
    : fault(SAY.noSuchWeekday(text, `${year - 1}–${year + 1}`));
}

function ofMonthInYear(draft: Draft, month: number, text: string, anchor: Anchor): Outcome {
  const here = anchor.month;
  if (here === null) return null;
  const write = (year: number) => firstOf(absolute({ ...draft, year }, text));
  const place = (edtf: string) => sign(yearOf(edtf) * 12 + month - (here.year * 12 + here.month));
  return found(...offered(yearly(anchor, write, place), 'month', anchor.edtf));
}

function ofSeasonInYear(draft: Draft, season: number, text: string, anchor: Anchor): Outcome {
  const here = anchor.month;
  if (here === null) return null;
  // The months a season begins in; for placing it, only the plain four and quarters are told without a year.
  const begins = season <= 24 ? (season - 20) * 3 : null;
  if (begins === null) return null;
  const now = here.year * 12 + here.month;
  const write = (year: number) => firstOf(absolute({ ...draft, year, pair: year + 1 }, text));
  const place = (edtf: string): -1 | 0 | 1 => {
    const start = yearOf(edtf) * 12 + begins;
    return now < start ? 1 : now > start + 2 ? -1 : 0;
  };
  return found(...offered(yearly(anchor, write, place), 'season', anchor.edtf));
}

function ofDayInMonth(draft: Draft, day: number, today: DayNumber, text: string, article: string): Outcome {
  if (day < 1 || day > 31) return fault(SAY.noDay(day));
  const { year, month } = calendarDay(today);
  // Two months each way reach every day of a month but one that the next lacks.
  const reach = 2;
  const near = Array.from({ length: 2 * reach + 1 }, (_, index) => addMonths(year, month, index - reach))
    .filter((each) => dayExists({ ...each, day }))
    .map((each) => dayNumber({ ...each, day }))
    .filter((number) => draft.weekday === null || weekdayOf(number) === draft.weekday);
  const write = (number: DayNumber | undefined) =>
    number === undefined ? null : `${isoDay(number)}${markOf(draft)}`;
  const candidates = offered(
    {
      same: write(near.find((number) => number === today)),
      behind: write(near.findLast((number) => number < today)),
      ahead: write(near.find((number) => number > today)),
    },
    'day',
    article,
  );
  const around = `${monthWord(month, 'short')} ${year}`;
  return candidates.length > 0 ? found(...candidates) : fault(SAY.noSuchWeekday(text, around));
}

function ofWeekday(draft: Draft, today: DayNumber, article: string): Outcome {
  const ahead = ((draft.weekday ?? 1) - weekdayOf(today) + 7) % 7;
  const write = (day: DayNumber) => `${isoDay(day)}${markOf(draft)}`;
  const near: Nearest =
    ahead === 0
      ? { same: write(today), behind: write(today - 7), ahead: write(today + 7) }
      : { same: null, behind: write(today + ahead - 7), ahead: write(today + ahead) };
  return found(...offered(near, 'day', article));
}

/**
 * The readings of a draft that lacks its year, month or both, nearest to the article's date on either side. All are
 * offered and none is chosen. Null when its pieces make no date together.
 */
export function undated(draft: Draft, text: string, context: Against): Outcome {
  const { day, month, season, weekday, part, ordinal } = draft;
  if (hasYear(draft) || draft.era !== null) return null;
  if (season !== null) {
    if (day !== null) return ordinal || month !== null ? null : fault(SAY.twoDigits(text));
    if (month !== null || weekday !== null || part !== null) return null;
  } else if (day !== null && month === null && weekday === null && !ordinal) {
    return fault(SAY.bareNumber(text));
  }
  if (day !== null && part !== null) return null;
  if (day === null && month === null && season === null && weekday === null) return null;
  if (month !== null && day !== null) {
    const impossible = dayFault(null, month, day);
    if (impossible !== null) return fault(impossible);
  } else if (day !== null && (day < 1 || day > 31)) return fault(SAY.noDay(day));
  const anchor = anchorOf(context);
  if (anchor === null) return needsArticle(text, context);
  if (month !== null && day === null) {
    if (weekday !== null) return null;
    return ofMonthInYear(draft, month, text, anchor) ?? needsArticle(text, context);
  }
  if (season !== null) return ofSeasonInYear(draft, season, text, anchor) ?? needsArticle(text, context);
  if (anchor.day === null) return needsArticle(text, context);
  if (month !== null && day !== null) return ofDayInYear(draft, month, day, text, anchor);
  if (day !== null) return ofDayInMonth(draft, day, anchor.day, text, anchor.edtf);
  return part === null ? ofWeekday(draft, anchor.day, anchor.edtf) : null;
}
