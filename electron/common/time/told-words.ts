import type { DateAsTold } from '../model/date-as-told';
import { formatDate } from './format';
import { readDate } from './parse-words';

/** What is said of a date's words, of the code they were worked out to, and of whose they are. */
export interface Told {
  readonly words: string;
  readonly edtf: string | null;
  /** The words are the source's own. */
  readonly quoted: boolean;
}

type Worded = Pick<DateAsTold, 'words' | 'edtf' | 'at' | 'by'>;

/**
 * Whether the words of a date are the source's own. They are where they stand in its text or in `quote`, the passage of
 * the claim, and where they say how a source puts it (“on Tuesday”). A whole date that its user typed, and that stands
 * nowhere, is how they wrote the day they read there.
 */
export function isQuoted({ words, edtf, at, by }: Worded, quote: string): boolean {
  if (at !== null || by === 'program' || quote.includes(words)) return true;
  const alone = readDate(words);
  return !(alone.kind === 'one' && alone.edtf === edtf);
}

/** A date as the claim of a passage tells it. */
export const toldOf = (date: DateAsTold, quote: string): Told => ({
  words: date.words,
  edtf: date.edtf,
  quoted: isQuoted(date, quote),
});

/** A source's words in quotation marks; '' where there are none. */
export const saidWords = ({ words, quoted }: Pick<Told, 'words' | 'quoted'>): string =>
  quoted && words !== '' ? `“${words}”` : '';

/** “this coming weekend” 18–19 Feb 2023: how a date is told and what it was worked out to. */
export function tellDate(told: Told): string {
  const date = told.edtf === null ? '' : formatDate(told.edtf);
  return [saidWords(told), date].filter((part) => part !== '').join(' ');
}
