import type { EdtfDate } from '../time/edtf-value';
import { compareDates } from '../time/compare';
import { agreementOf, type Agreement } from './agreement';

/** A date that one claim tells of an event, with what it is compared by. */
export interface Telling {
  readonly id: string;
  /** Null for words that name no day. */
  readonly date: EdtfDate | null;
  /** Whose claim it is, as `voiceOf` says. */
  readonly voice: string;
  /** When its article came out; null where that is not known. */
  readonly published: EdtfDate | null;
}

/** How one telling lies to the event's date and to the others. */
export interface ComparedTelling {
  readonly id: string;
  /** How it lies to the event's date; null where one of the two names no day. */
  readonly towards: Agreement | null;
  /** The other dates told that it cannot hold beside, as EDTF, in order of time. */
  readonly against: readonly string[];
  /** The same voice tells another date that this one cannot hold beside. */
  readonly twoAccounts: boolean;
}

/**
 * Dates told of one event, those of one reading together, in the order in which they were first published: as they
 * got sharper, or came to differ; of those published on one day the widest first. Words that name no day come last.
 */
export function orderTellings<Told extends Telling>(tellings: readonly Told[]): Told[] {
  const inTime = [...tellings].sort(
    (a, b) =>
      comparePublished(a.published, b.published) || daysOf(b.date) - daysOf(a.date) || (a.id < b.id ? -1 : 1),
  );
  const place = new Map<string, number>();
  for (const { date } of inTime) if (date && !place.has(date.edtf)) place.set(date.edtf, place.size);
  const placeOf = ({ date }: Told): number => (date && place.get(date.edtf)) ?? Infinity;
  // Sorting is stable, so that those of one reading stay in the order of their publication.
  return inTime.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** The days a date can touch, in number; what is open is wider than all else, what names no day wider still. */
function daysOf(date: EdtfDate | null): number {
  if (date === null) return Number.MAX_VALUE;
  const days = date.latest - date.earliest;
  return Number.isFinite(days) ? days : Number.MAX_SAFE_INTEGER;
}

function comparePublished(a: EdtfDate | null, b: EdtfDate | null): number {
  if (a !== null && b !== null) return compareDates(a, b);
  return Number(a === null) - Number(b === null);
}

/**
 * Compares some of the dates told of an event with its own date and with all that are told. Two speakers in one
 * article are two voices: they may differ without either, or the article, being at odds with itself.
 */
export function compareTellings(
  some: readonly Telling[],
  all: readonly Telling[],
  event: EdtfDate | null,
): ComparedTelling[] {
  const readings = [...new Map(all.flatMap(({ date }) => (date ? [[date.edtf, date]] : []))).values()].sort(
    compareDates,
  );
  const byVoice = new Map<string, Map<string, EdtfDate>>();
  for (const { voice, date } of all) {
    if (!date) continue;
    const own = byVoice.get(voice) ?? new Map<string, EdtfDate>();
    byVoice.set(voice, own.set(date.edtf, date));
  }
  const known = new Map<string, readonly string[]>();
  const against = (date: EdtfDate): readonly string[] => {
    const found =
      known.get(date.edtf) ?? readings.filter((other) => apart(date, other)).map(({ edtf }) => edtf);
    known.set(date.edtf, found);
    return found;
  };
  return some.map(({ id, date, voice }) => ({
    id,
    towards: date && event && agreementOf(date, event),
    against: date ? against(date) : [],
    twoAccounts:
      date !== null && [...(byVoice.get(voice)?.values() ?? [])].some((other) => apart(date, other)),
  }));
}

function apart(a: EdtfDate, b: EdtfDate): boolean {
  return agreementOf(a, b) === 'cannot both hold';
}
