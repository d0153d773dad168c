import type { DateAsTold } from '#common/model/date-as-told';
import { isStale } from './date-as-told';
import { parseEdtf } from './edtf';
import { readDate, type ReadingOfDate } from './parse-words';

/** What the words of a date come to against the date its article has now. Nothing is changed by asking. */
export interface Reread {
  readonly readings: readonly ReadingOfDate[];
  /** The only reading, or the one of the same sense as before; null where the user has to choose. */
  readonly proposed: ReadingOfDate | null;
  /** Why there is no reading, as a sentence; null where there is one. */
  readonly message: string | null;
}

type Told = Pick<DateAsTold, 'edtf' | 'words' | 'against'>;

function readingsOf(words: string, against: string | null): Pick<Reread, 'readings' | 'message'> {
  const reading = readDate(words, { against });
  switch (reading.kind) {
    case 'one': {
      const { edtf, words: said, fromArticle } = reading;
      return { readings: [{ edtf, words: said, why: '', fromArticle }], message: null };
    }
    case 'several':
      return { readings: reading.readings, message: null };
    case 'none':
    case 'needs-article-date':
      return { readings: [], message: reading.message };
  }
}

/** On which side of the article's date a reading lies: -1 behind, 1 ahead, 0 about it or open to it. */
function side(edtf: string, anchor: string): -1 | 0 | 1 {
  const [date, article] = [parseEdtf(edtf), parseEdtf(anchor)];
  if (!date.ok || !article.ok) return 0;
  if (date.value.latest < article.value.earliest) return -1;
  return date.value.earliest > article.value.latest ? 1 : 0;
}

/**
 * The reading now that means what the old one meant then ("the Tuesday before"). Only where the words have the same
 * choice of readings about both dates: else which is meant is the user's to say.
 */
function sameSense(told: Told, now: readonly ReadingOfDate[], current: string): ReadingOfDate | null {
  if (told.against === null) return null;
  const { edtf: anchor } = told.against;
  const before = readingsOf(told.words, anchor).readings;
  const sidesOf = (readings: readonly ReadingOfDate[], about: string): string =>
    readings.map(({ edtf }) => side(edtf, about)).join();
  if (sidesOf(before, anchor) !== sidesOf(now, current)) return null;
  return now[before.findIndex(({ edtf }) => edtf === told.edtf)] ?? null;
}

/** Reads a date's words again against its article's date as it is now (EDTF; null when the article has none). */
export function rereadTold(told: Told, current: string | null): Reread {
  const { readings, message } = readingsOf(told.words, current);
  const [only] = readings;
  const proposed =
    readings.length > 1 && current !== null ? sameSense(told, readings, current) : (only ?? null);
  return { readings, proposed, message };
}

/**
 * Whether words were kept as words only because their article had no date, and it has one now that they can be
 * counted from. `current` is that article's date, as EDTF.
 */
export function waitsForDate(told: Told, current: string | null): boolean {
  if (told.edtf !== null || told.against !== null || current === null) return false;
  if (readDate(told.words, { against: null }).kind !== 'needs-article-date') return false;
  return readingsOf(told.words, current).readings.length > 0;
}

/** Whether a date should be looked at again, because its article's date (`current`, EDTF or null) is another now. */
export function needsReread(told: Told, current: string | null): boolean {
  return isStale(told, current) || waitsForDate(told, current);
}
