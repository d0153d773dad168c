import { isoDay, isoYear } from '../day';
import { parseEdtf } from '../edtf';
import { thirdOfMonth, thirdOfYear, thirdOfYears, type Third } from '../thirds';
import type { Modifier } from './meaning';
import { timexOf, type Place } from './place';

const SEASON_CODES = { SP: 21, SU: 22, FA: 23, WI: 24 } as const;
const THIRD_OF: Readonly<Partial<Record<Modifier, Third>>> = {
  START: 'early',
  FIRST: 'early',
  MID: 'mid',
  END: 'late',
  LAST: 'late',
};

/** EDTF has the quarters as 33 to 36 and the halves as 40 and 41. */
function plain(place: Place): string | null {
  const year = 'year' in place ? isoYear(place.year) : null;
  switch (place.grain) {
    case 'day':
    case 'month':
      return timexOf(place);
    case 'year':
      return year;
    case 'week':
      return `${isoDay(place.day)}/${isoDay(place.day + 6)}`;
    case 'weekend':
      return `${isoDay(place.day + 5)}/${isoDay(place.day + 6)}`;
    case 'quarter':
      return `${year}-${32 + place.nth}`;
    case 'half':
      return `${year}-${39 + place.nth}`;
    case 'season':
      return `${year}-${SEASON_CODES[place.season]}`;
    case 'decade':
      return `${timexOf(place)}X`;
    case 'century':
      return `${timexOf(place)}XX`;
  }
}

function third(place: Place, part: Third): string | null {
  switch (place.grain) {
    case 'month':
      return thirdOfMonth(place.year, place.month, part, '~');
    case 'year':
      return thirdOfYear(place.year, part, '~');
    case 'decade':
      return thirdOfYears(place.nth * 10, 'decade', part, '~');
    case 'century':
      return thirdOfYears(place.nth * 100, 'century', part, '~');
    default:
      return null;
  }
}

/** Both ends of a span, or the date itself, marked as being about then. */
const approximate = (edtf: string): string =>
  edtf
    .split('/')
    .map((part) => (part.includes('X') ? part : `${part}~`))
    .join('/');

function written(place: Place, mod: Modifier | null): string | null {
  const whole = plain(place);
  const part = mod === null ? undefined : THIRD_OF[mod];
  if (whole === null || mod === null) return whole;
  if (part === undefined) return approximate(whole);
  // "The end of last year" is about December, which is less than the last third of it.
  if (place.grain === 'year' && (mod === 'FIRST' || mod === 'LAST')) {
    return `${isoYear(place.year)}-${mod === 'LAST' ? '12' : '01'}~`;
  }
  return third(place, part) ?? whole;
}

/** A resolved place as EDTF, with what "early", "the end of" and "about" make of it; null where EDTF has no such date. */
export function placeToEdtf(place: Place, mod: Modifier | null): string | null {
  const text = written(place, mod);
  // What a place names is in the calendar, and as EDTF writes it; only digits left open and marks are looked at again.
  if (mod === null && place.grain !== 'decade' && place.grain !== 'century') return text;
  const parsed = text === null ? null : parseEdtf(text);
  return parsed?.ok === true ? parsed.value.edtf : null;
}
