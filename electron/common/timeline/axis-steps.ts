import { addMonths, calendarDay, dayNumber, weekdayOf, type DayNumber } from '../time/day';
import { monthWord, yearWord } from '../time/english';

/** A division of the axis: where its units begin, and what each is called. */
export interface AxisStep {
  /** About how many days a unit has. */
  readonly days: number;
  /** The beginning of the unit that a day lies in. */
  floor(day: DayNumber): DayNumber;
  /** The beginning of the next unit; `day` is itself a beginning. */
  next(day: DayNumber): DayNumber;
  label(day: DayNumber): string;
  /** What names the larger unit that these lie in; null where a label says all. */
  readonly above: AxisStep | null;
}

const firstOf = (year: number, month: number): DayNumber => dayNumber({ year, month, day: 1 });

function months(count: number, label: AxisStep['label'], above: AxisStep | null): AxisStep {
  return {
    days: 30.4 * count,
    floor: (day) => {
      const { year, month } = calendarDay(Math.floor(day));
      return firstOf(year, month - ((month - 1) % count));
    },
    next: (day) => {
      const { year, month } = calendarDay(day);
      const on = addMonths(year, month, count);
      return firstOf(on.year, on.month);
    },
    label,
    above,
  };
}

/**
 * Years in steps, counted as people count them: the years 20, 10 and 1 BC, then AD 1, 10, 20. There is no year 0 to
 * stand on, so its place is taken by AD 1.
 */
function years(count: number): AxisStep {
  const start = (told: number): DayNumber => firstOf(told > 0 ? told : told + 1, 1);
  const told = (day: DayNumber): number => {
    const { year } = calendarDay(Math.floor(day));
    return year > 0 ? year : year - 1;
  };
  /** The told year that a step begins with; 1 stands where 0 would. */
  const stepOf = (year: number): number => {
    const step = Math.floor(year / count) * count;
    return step === 0 ? 1 : step;
  };
  return {
    days: 365.2425 * count,
    floor: (day) => start(stepOf(told(day))),
    next: (day) => {
      const next = (Math.floor(told(day) / count) + 1) * count;
      return start(next === 0 ? 1 : next);
    },
    label: (day) => yearWord(calendarDay(day).year),
    above: null,
  };
}

const year = years(1);
const month = months(
  1,
  (day) => `${monthWord(calendarDay(day).month, 'short')} ${yearWord(calendarDay(day).year)}`,
  null,
);
const dayLabel = (day: DayNumber): string => String(calendarDay(day).day);

const day: AxisStep = { days: 1, floor: Math.floor, next: (at) => at + 1, label: dayLabel, above: month };
/** Weeks begin on Monday, as ISO 8601 has them. */
const week: AxisStep = {
  days: 7,
  floor: (at) => Math.floor(at) - (weekdayOf(Math.floor(at)) - 1),
  next: (at) => at + 7,
  label: dayLabel,
  above: month,
};
const monthOfYear = months(1, (at) => monthWord(calendarDay(at).month, 'short'), year);
const quarter = months(3, (at) => `Q${Math.floor((calendarDay(at).month - 1) / 3) + 1}`, year);

/** Steps of years: 1, 2, 5, 10, 20, 50 … towards the end of what a calendar holds. */
const manyYears = Array.from({ length: 11 }, (_, power) =>
  [1, 2, 5].map((digit) => years(digit * 10 ** power)),
);

/** All steps of the axis, finest first. */
export const axisSteps: readonly AxisStep[] = [day, week, monthOfYear, quarter, ...manyYears.flat()];
