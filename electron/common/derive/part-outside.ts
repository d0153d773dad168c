import { isBefore } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';

/** Where a part lies when no day it can touch is a day of its whole. */
export type Outside = 'before' | 'after';

/**
 * Whether an event that is part of another certainly falls before it begins or after it ends; null where it may lie
 * inside, or a date is not known.
 */
export function partOutside(part: EdtfDate | null, whole: EdtfDate | null): Outside | null {
  if (part === null || whole === null) return null;
  if (isBefore(part, whole)) return 'before';
  return isBefore(whole, part) ? 'after' : null;
}
