import { relation } from '../time/compare';
import type { EdtfDate } from '../time/edtf-value';

/** How what one source says of a date lies to what another says. Read "a ... b". */
export type Agreement = 'agrees' | 'narrower' | 'wider' | 'overlaps' | 'cannot both hold';

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

/** Whether any two of these dates cannot both hold. Pairwise: three dates may each overlap and share no day. */
export function anyDisagreement(dates: readonly EdtfDate[]): boolean {
  return dates.some((a, at) => dates.slice(at + 1).some((b) => agreementOf(a, b) === 'cannot both hold'));
}
