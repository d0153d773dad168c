import { dayNumber, type DayNumber } from '../day';
import type { EdtfDate } from '../edtf-value';
import type { Unit } from './unit';
import type { Place } from './place';

/** What relative expressions are counted from: a day, or less where less is known of the publication. */
export interface Anchor {
  readonly day: DayNumber;
  /** The finest part of `day` that is known. */
  readonly known: 'day' | 'month' | 'year';
}

/** The anchor a publication date gives, or null where it is no day, month or year, or an unsure one. */
export function anchorOf(published: EdtfDate | null): Anchor | null {
  if (published?.form !== 'point') return null;
  const { precision, earliest, approximate } = published.point;
  if (!Number.isSafeInteger(earliest)) return null;
  if (precision === 'time') return { day: earliest, known: 'day' };
  if (precision !== 'day' && precision !== 'month' && precision !== 'year') return null;
  return approximate && precision === 'day'
    ? { day: earliest, known: 'month' }
    : { day: earliest, known: precision };
}

const FINENESS: Readonly<Record<Anchor['known'], ReadonlySet<Unit>>> = {
  day: new Set(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century', 'millennium']),
  month: new Set(['month', 'quarter', 'year', 'decade', 'century', 'millennium']),
  year: new Set(['year', 'decade', 'century', 'millennium']),
};

/** Whether units of this kind can be counted from an anchor known this finely. */
export const canCount = (anchor: Anchor, unit: Unit): boolean => FINENESS[anchor.known].has(unit);

/** A place as something to count from ("the day before", "a year earlier"); null for spans that are too wide. */
export function anchorAt(place: Place): Anchor | null {
  switch (place.grain) {
    case 'day':
    case 'week':
      return { day: place.day, known: 'day' };
    case 'weekend':
      return { day: place.day + 5, known: 'day' };
    case 'month':
      return { day: dayNumber({ year: place.year, month: place.month, day: 1 }), known: 'month' };
    case 'quarter':
      return { day: dayNumber({ year: place.year, month: place.nth * 3 - 2, day: 1 }), known: 'month' };
    case 'half':
    case 'season':
    case 'year':
      return { day: dayNumber({ year: place.year, month: 1, day: 1 }), known: 'year' };
    default:
      return null;
  }
}
