import { isBefore } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';

/**
 * Where a part lies outside its whole: all of it `before` the whole begins or `after` it ends, or some of it: it
 * `begins before` or `ends after` the whole.
 */
export const outsides = ['before', 'after', 'begins before', 'ends after'] as const;
export type Outside = (typeof outsides)[number];

/**
 * Whether an event that is part of another certainly has days that are none of its whole's; null where it may lie
 * inside, or a date is not known. Only a span with both its ends known can be partly outside: a month that is told
 * for a day may still mean a day inside.
 */
export function partOutside(part: EdtfDate | null, whole: EdtfDate | null): Outside | null {
  if (part === null || whole === null) return null;
  if (isBefore(part, whole)) return 'before';
  if (isBefore(whole, part)) return 'after';
  if (part.form !== 'interval') return null;
  if (part.from !== null && part.from.latest < whole.earliest) return 'begins before';
  return part.to !== null && part.to.earliest > whole.latest ? 'ends after' : null;
}

/** Where a part lies outside its whole, in words that fit both. */
export const outsideWords: Readonly<Record<Outside, string>> = {
  before: 'before the whole begins',
  after: 'after the whole ends',
  'begins before': 'begins before the whole',
  'ends after': 'goes on after the whole ends',
};
