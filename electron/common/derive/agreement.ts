import { relation } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';

/** How what one source says of a date lies to what another says. Read "a ... b". */
export const agreements = ['agrees', 'narrower', 'wider', 'overlaps', 'cannot both hold'] as const;
export type Agreement = (typeof agreements)[number];

/**
 * Compares two dates told of one thing by the days each can touch: the same days agree; one inside the other is
 * narrower, not other; no day in common cannot both hold. A sharing of some days is left to the reader.
 */
export function agreementOf(a: EdtfDate, b: EdtfDate): Agreement {
  switch (relation(a, b)) {
    case 'equal':
      return 'agrees';
    case 'within':
      return 'narrower';
    case 'contains':
      return 'wider';
    case 'overlaps':
      return 'overlaps';
    case 'before':
    case 'after':
    case 'apart':
      return 'cannot both hold';
  }
}

/**
 * Whether any two of these dates cannot both hold. Pairwise: three dates may each overlap and share no day. Two that
 * have no gaps share no day when one begins after the other ends, so only those with gaps are compared one by one.
 */
export function anyDisagreement(dates: readonly EdtfDate[]): boolean {
  if (dates.length < 2) return false;
  let [earliest, latest] = [-Infinity, Infinity];
  for (const date of dates) {
    earliest = Math.max(earliest, date.earliest);
    latest = Math.min(latest, date.latest);
  }
  if (earliest > latest) return true;
  const withGaps = dates.filter(({ ranges }) => ranges.length > 1);
  if (withGaps.length === 0) return false;
  const distinct = [...new Map(dates.map((date) => [date.edtf, date])).values()];
  return withGaps.some((a) => distinct.some((b) => agreementOf(a, b) === 'cannot both hold'));
}
