import { calendarDay, dayExists, dayNumber, weekdayOf } from '../day';
import { anchorAt, canCount } from './anchor';
import type { Context } from './context';
import type { Meaning, Modifier, NamedParts, Pick, TimexType } from './meaning';
import type { Unit } from './unit';
import { namedPlace, placeInYear } from './named';
import { readersDiffer } from './readers-differ';
import { toldYearFor } from './told-year';
import { firstDay, isTellable, mondayOf, shifted, placeAt, timexOf, yearOf, type Place } from './place';
import { placeToEdtf } from './place-to-edtf';

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly edtf: string | null;
  /** What later expressions may be counted from, and whether the words alone gave its year. */
  readonly place: Place | null;
  readonly ownYear: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** What TIMEX3 writes for a unit whose place is not known. */
const UNKNOWN: Readonly<Partial<Record<Unit, string>>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

function unknownName({
  year,
  month,
  day,
  weekday,
  season,
  quarter,
  half,
  weekend,
  easter,
}: NamedParts): string {
  // A day that does not exist is told as some day of its month: the author's slip is not ours to guess at.
  if (year !== undefined && month !== undefined) return `${String(year).padStart(4, '0')}-${two(month)}-XX`;
  if (weekend === true) return 'XXXX-WXX-WE';
  if (easter !== undefined) return 'XXXX-XX-XX';
  if (season !== undefined) return `XXXX-${season}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  if (half !== undefined) return `XXXX-H${half}`;
  if (month !== undefined) return `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  if (day !== undefined) return `XXXX-XX-${two(day)}`;
  return `XXXX-WXX-${weekday ?? 'X'}`;
}

/** The value of a meaning that found no place. */
function unknownValue(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'named':
    case 'part':
      return unknownName(meaning.parts);
    case 'compared':
      return 'XXXX';
    case 'reported':
      return 'XXXX-QX';
    case 'shift':
      return UNKNOWN[meaning.unit] ?? 'XXXX-XX-XX';
    case 'place':
      return timexOf(meaning.place);
    case 'weekday-of':
      return `XXXX-WXX-${meaning.weekday}`;
    case 'around':
    case 'beside':
      return UNKNOWN[meaning.unit] ?? 'XXXX-XX-XX';
    default:
      return meaning.value;
  }
}

function besideTold(parts: NamedParts, pick: Pick, context: Context): Place | null {
  const base = context.told === null ? context.anchor : anchorAt(context.told.place);
  return base === null ? null : namedPlace(parts, pick === 'before-told' ? 'last' : 'next', base, 'past');
}

/** "on the 5th", in the month told last; null where none was. */
function dayInTold(day: number, told: Place): Place | null {
  if (told.grain !== 'day' && told.grain !== 'month') return null;
  const { year, month } = calendarDay(firstDay(told));
  return dayExists({ year, month, day }) ? { grain: 'day', day: dayNumber({ year, month, day }) } : null;
}

function named(meaning: Extract<Meaning, { kind: 'named' }>, context: Context): Place | null {
  const { parts, pick } = meaning;
  if (parts.year !== undefined) return placeInYear(parts, parts.year);
  const { anchor } = context;
  if (pick === 'before-told' || pick === 'after-told') return besideTold(parts, pick, context);
  const told = toldYearFor(meaning, context);
  if (told !== null && parts.day !== undefined && parts.month === undefined)
    return dayInTold(parts.day, told);
  const onlyWeekday = parts.month === undefined && parts.weekday !== undefined && !context.history;
  if (told === null || onlyWeekday)
    return anchor === null ? null : namedPlace(parts, pick, anchor, context.tense);
  if (
    parts.month === undefined &&
    parts.season === undefined &&
    parts.quarter === undefined &&
    parts.easter === undefined
  )
    return null;
  const year = yearOf(told);
  const same = placeInYear(parts, fittingYear(parts, year));
  // A tale runs on: January told after November is the next year's.
  const backwards = same !== null && told.grain !== 'year' && firstDay(told) - firstDay(same) > 183;
  return backwards ? placeInYear(parts, year + 1) : same;
}

/** The year told last, or one beside it where only there the day falls on the weekday it is told with. */
function fittingYear(parts: NamedParts, year: number): number {
  if (parts.weekday === undefined || parts.nth !== undefined) return year;
  const fits = (each: number): boolean => {
    const place = placeInYear(parts, each);
    return place?.grain === 'day' && weekdayOf(place.day) === parts.weekday;
  };
  return [year, year + 1, year - 1].find(fits) ?? year;
}

/** The same quarter, month or part a year before; for a year, the year before it. */
function compared({ anchor, told, quarter }: Context): Place | null {
  const place = told?.place;
  if (place?.grain === 'year' && told?.ownYear === true) return { ...place, year: place.year - 1 };
  if (quarter !== null) return { ...quarter, year: quarter.year - 1 };
  if (place?.grain === 'quarter' || place?.grain === 'month' || place?.grain === 'half') {
    return { ...place, year: place.year - 1 };
  }
  return anchor === null ? null : shifted(anchor.day, 'year', -1);
}

/** The quarter told last, or the last that was over when the report was written. */
function reported(year: number | undefined, { anchor, quarter }: Context): Place | null {
  const known = anchor === null || !canCount(anchor, 'quarter') ? null : shifted(anchor.day, 'quarter', -1);
  const place = quarter ?? known;
  return place === null || year === undefined || !('year' in place) ? place : { ...place, year };
}

function shift(meaning: Extract<Meaning, { kind: 'shift' }>, context: Context): Place | null {
  const { unit, by, from } = meaning;
  const toldAnchor = context.told === null ? null : anchorAt(context.told.place);
  const useTold =
    from === 'told' && toldAnchor !== null && (meaning.time === undefined || toldAnchor.known === 'day');
  const anchor = useTold ? toldAnchor : context.anchor;
  return anchor === null || !canCount(anchor, unit) ? null : shifted(anchor.day, unit, by);
}

function placeOf(meaning: Meaning, context: Context): Place | null {
  switch (meaning.kind) {
    case 'place':
      return meaning.place;
    case 'named':
      return named(meaning, context);
    case 'shift':
      return shift(meaning, context);
    case 'compared':
      return compared(context);
    case 'reported':
      return reported(meaning.year, context);
    case 'beside': {
      const base = placeOf(meaning.base, context);
      const anchor = base === null ? null : anchorAt(base);
      return anchor === null || !canCount(anchor, meaning.unit)
        ? null
        : shifted(anchor.day, meaning.unit, meaning.by);
    }
    case 'part': {
      const base = placeOf(meaning.base, context);
      return base === null ? null : placeInYear(meaning.parts, yearOf(base));
    }
    case 'weekday-of': {
      const told = meaning.from === 'told' && context.told !== null ? anchorAt(context.told.place) : null;
      const anchor = told ?? context.anchor;
      if (anchor === null || !canCount(anchor, 'day')) return null;
      return { grain: 'day', day: mondayOf(anchor.day) + meaning.by * 7 + meaning.weekday - 1 };
    }
    case 'around': {
      const base = placeOf(meaning.base, context);
      const anchor = base === null ? null : anchorAt(base);
      return anchor?.known === 'day' ? placeAt(anchor.day, meaning.unit) : null;
    }
    default:
      return null;
  }
}

function hasOwnYear(meaning: Meaning): boolean {
  if (meaning.kind === 'place') return true;
  if (meaning.kind === 'named') return meaning.parts.year !== undefined;
  return meaning.kind === 'part' || meaning.kind === 'beside' || meaning.kind === 'around'
    ? hasOwnYear(meaning.base)
    : false;
}

/**
 * A time of day on a date, filled in as that day. A bare time belongs to the day told last; where none was told near,
 * or a list goes from one thing to the next without a verb, that is a guess, which is given as a value and not filled
 * in.
 */
function timed(place: Place | null, meaning: Meaning, context: Context): Resolved {
  const { told } = context;
  const day = place?.grain === 'day' ? place : null;
  const date = day === null ? unknownValue(meaning) : timexOf(day);
  const guessed =
    meaning.kind === 'shift' &&
    meaning.from === 'told' &&
    !(told?.place.grain === 'day' && (told.beside || (told.near && context.tense !== 'unknown')));
  return {
    type: 'TIME',
    value: `${date}${meaning.time ?? ''}`,
    edtf: day === null || guessed || meaning.unsure === true ? null : placeToEdtf(day, null),
    place: guessed ? null : day,
    ownYear: false,
  };
}

/** The EDTF of days in a row, and of figures that can be read two ways; null for all else. */
function severalDays(meaning: Meaning, place: Place): string | null {
  if (meaning.kind !== 'named' || place.grain !== 'day') return null;
  const { untilDay, eitherOrder } = meaning.parts;
  const { year, month, day } = calendarDay(place.day);
  const first = timexOf(place);
  const other = (toMonth: number, toDay: number): string | null => {
    const found = placeInYear({ month: toMonth, day: toDay }, year);
    return found === null ? null : timexOf(found);
  };
  if (untilDay !== undefined) {
    const last = other(month, untilDay);
    return last === null ? null : `${first}/${last}`;
  }
  const swapped = eitherOrder === true ? other(day, month) : null;
  return swapped === null ? null : `[${[first, swapped].sort().join(',')}]`;
}

/** Works out a meaning where it stands; what cannot be worked out keeps X for what is not known. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  const none = { edtf: null, place: null, ownYear: false };
  if (meaning.kind === 'duration') return { type: 'DURATION', value: meaning.value, ...none };
  if (meaning.kind === 'set') return { type: 'SET', value: meaning.value, ...none };
  if (meaning.kind === 'fixed') return { type: meaning.type, value: meaning.value, ...none };
  const found = placeOf(meaning, context);
  const place = found !== null && isTellable(found) ? found : null;
  if (meaning.time !== undefined) return timed(place, meaning, context);
  if (place === null) return { type: 'DATE', value: unknownValue(meaning), ...none };
  const mod: Modifier | null = meaning.mod ?? null;
  const unsure = meaning.unsure === true || readersDiffer(meaning, place, context);
  return {
    type: 'DATE',
    value: timexOf(place),
    edtf: unsure ? null : (severalDays(meaning, place) ?? placeToEdtf(place, mod)),
    // What is compared with is no new subject: the next "a year earlier" is counted from the same one.
    place: meaning.kind === 'compared' ? null : place,
    ownYear: hasOwnYear(meaning),
  };
}
