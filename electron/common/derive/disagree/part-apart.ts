import { formatDate } from '../../time/format';
import { isoDay } from '../../time/day';
import type { EdtfDate } from '../../time/edtf-value';
import { outsideWords, partOutside } from '../part-outside';
import { cannotBothHold, type Disagreement } from './found';
import { quantitiesIn } from './quantity';

/** An event that is part of another, or has parts, with the claim that its date is told by. */
export interface DatedEvent {
  readonly id: string;
  readonly title: string;
  readonly date: EdtfDate | null;
  readonly claim: string | null;
}

/**
 * A part that certainly has days outside its whole. `told` gives the quotes on the whole: where one tells its length, the
 * day that a count without the first day adds is said, for then the part may fit.
 */
export function partApart(
  part: DatedEvent,
  whole: DatedEvent,
  told: () => readonly string[],
): Disagreement | null {
  const outside = partOutside(part.date, whole.date);
  if (outside === null || part.date === null || whole.date === null) return null;
  const found = {
    part: partOn(part.id, part.date, whole.date),
    says: `${named(part.title)}, ${formatDate(part.date)}: ${outsideWords[outside]}, ${formatDate(whole.date)}.`,
    a: whole.claim,
    b: part.claim,
  };
  return cannotBothHold('part', found, otherCount(part.date, whole.date, told));
}

/** What a part outside its whole hangs on, as a disagreement. */
export const partOn = (id: string, part: EdtfDate, whole: EdtfDate): string =>
  `${id} ${part.edtf} ${whole.edtf}`;

const named = (title: string): string => (title.trim() === '' ? 'A part' : `“${title.trim()}”`);

/** What a length that the whole is told to have comes to when its first day is not counted, where the part then fits. */
function otherCount(part: EdtfDate, whole: EdtfDate, told: () => readonly string[]): string {
  if (part.latest !== whole.latest + 1) return '';
  const length = whole.latest - whole.earliest + 1;
  const lengths = told()
    .flatMap(quantitiesIn)
    .filter(({ isLength }) => isLength);
  const same = lengths.find(({ least, most }) => least === length && most === length);
  if (!same) return '';
  return `“${same.words}”, not counting the first day, ends on ${formatDate(isoDay(part.latest))}: then it fits.`;
}
