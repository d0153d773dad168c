import { calendarDay, type CalendarDay, type DayNumber } from '../day';
import { parseEdtf } from '../edtf';
import { formatDate } from '../format';
import { SAY } from './messages';
import type { Against, Outcome } from './outcome';

/** An article's date, as far as it is told: null for each unit it leaves open. */
export interface Anchor {
  readonly edtf: string;
  readonly day: DayNumber | null;
  /** The month as its first day's parts. */
  readonly month: Pick<CalendarDay, 'year' | 'month'> | null;
  readonly year: number | null;
}

/** What is known of the day that relative words count from; null when there is no date to count from. */
export function anchorOf({ against }: Against): Anchor | null {
  if (against === undefined || against === null) return null;
  const parsed = parseEdtf(against);
  if (!parsed.ok) return null;
  const { earliest, latest } = parsed.value;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) {
    return { edtf: against, day: null, month: null, year: null };
  }
  const first = calendarDay(earliest);
  const last = calendarDay(latest);
  const year = first.year === last.year ? first.year : null;
  const sameMonth = year !== null && first.month === last.month;
  return {
    edtf: against,
    day: earliest === latest ? earliest : null,
    month: sameMonth ? { year: first.year, month: first.month } : null,
    year,
  };
}

/** The answer when words count from the article's date and it is missing, or not told finely enough. */
export function needsArticle(text: string, { against }: Against): Outcome {
  const message =
    against === undefined
      ? SAY.noArticle(text)
      : against === null || anchorOf({ against }) === null
        ? SAY.dateFirst(text)
        : SAY.dateFiner(text, formatDate(against));
  return { kind: 'needs', message };
}
