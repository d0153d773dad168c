import type { BriefDate } from '#common/contract/rows';
import { formatDate } from '#common/time/format';

/** A date in a list, in words: what it was worked out to, else the source's own words. */
export function sayBriefDate(date: NonNullable<BriefDate>): string {
  return date.edtf === null ? date.words : formatDate(date.edtf);
}
