import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';
import { isQuoted } from './quoted';
import type { DateHere } from './sentences-with-dates';

/** Days beyond which a date is an age and not a time something happened. */
const longest = 366;

/**
 * The parsed date of an expression, where it can be a day on which something happened, whatever the language; whether
 * it is the day of what its sentence tells is for the words around it to say.
 */
export function happeningDate(sentence: string, { from, expression }: DateHere): EdtfDate | null {
  const { type, edtf } = expression;
  if ((type !== 'DATE' && type !== 'TIME') || edtf === null || isQuoted(sentence, from)) return null;
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return null;
  const { earliest, latest, form } = parsed.value;
  // Written so that a date without an end, whose length is no number, is none.
  return form !== 'one-of' && form !== 'all-of' && latest - earliest < longest ? parsed.value : null;
}
