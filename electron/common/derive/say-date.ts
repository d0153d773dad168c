import { formatDate } from '../time/format';

/** A date in words as lists show it: what it was worked out to, else the source's own words; empty for none. */
export function sayDate(
  date: { readonly edtf: string | null; readonly words: string } | null | undefined,
): string {
  if (!date) return '';
  return date.edtf === null ? date.words : formatDate(date.edtf);
}
