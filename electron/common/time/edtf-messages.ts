import type { EdtfError } from './edtf-value';

const LONGEST_QUOTE = 60;

/** What the user typed, in quotation marks and cut to a length that fits a line (whole code points). */
export function quoted(text: string): string {
  const points = [...text.slice(0, 2 * LONGEST_QUOTE)];
  return points.length > LONGEST_QUOTE ? `“${points.slice(0, LONGEST_QUOTE).join('')}…”` : `“${text}”`;
}

const REASONS: Readonly<Record<EdtfError['code'], (text: string) => string>> = {
  empty: () => 'There is no date here. Write one as EDTF, such as 2023-02-14, 2023-02 or 2023~.',
  'too-long': (text) =>
    `${text} is too long to be one date. Write a single date, span or short set of dates.`,
  spaces: (text) => `${text} has a space in it, and EDTF has none. Take the space out.`,
  'not-edtf': (text) =>
    `${text} is not EDTF. Write it as 2023-02-14, 2023-02, 2023-21 (spring), 2023~ (about), 2023? (unsure), ` +
    '196X (the 1960s), 2023-02-14/2023-02-22, ../2023-02 or [1667,1668].',
  'no-such-day': (text) => `${text} names a day that no calendar has. Check the day and the month.`,
  reversed: (text) =>
    `${text} ends before it begins. Put the earlier date first, and write the end at least as exactly as the beginning.`,
  'time-in-span': (text) =>
    `${text} has a time of day, which a span or set cannot hold. Write only the days.`,
  'year-too-far': (text) =>
    `${text} lies further off than years are counted here. Use a year within a million million of today.`,
};

/** The sentence for a fault in an EDTF text: what was given, what is wrong with it, what to do. */
export function edtfError(code: EdtfError['code'], text: string): EdtfError {
  return { code, message: REASONS[code](quoted(text)) };
}
