import type { EventRow } from '../contract/rows';
import { outsideWords } from '../derive/part-outside';
import { sayDate } from '../derive/say-date';
import { stanceWords } from '../derive/stance-words';

/** How many parts of a whole lie outside its dates, in words. */
export function partsOutsideWords(count: number): string {
  return count === 1 ? 'one part outside its dates' : `${count} parts outside its dates`;
}

/**
 * An event in one line, for those who listen and for lists: "14–21 Feb 2023, Wang Yi's tour, 3 claims support it, 1
 * contradicts it". What is nothing is left out.
 */
export function sayEvent(
  row: Pick<
    EventRow,
    'title' | 'date' | 'weight' | 'standing' | 'workedOut' | 'disputed' | 'outside' | 'partsOutside'
  >,
): string {
  const { date, weight } = row;
  const when = date === null ? 'no date' : `${sayDate(date)}${date.confirmed ? '' : ' (not confirmed)'}`;
  const standing = row.standing === 'unset' ? (row.workedOut ?? 'unclear') : row.standing;
  const stances = stanceWords(weight);
  return [
    when,
    row.title.trim() === '' ? 'event without a title' : row.title,
    ...(standing === 'unclear' ? [] : [standing]),
    ...(row.disputed ? ['disputed'] : []),
    ...(row.outside === null ? [] : [outsideWords[row.outside]]),
    ...(row.partsOutside === 0 ? [] : [partsOutsideWords(row.partsOutside)]),
    ...(stances.length === 0 ? ['no evidence'] : stances),
  ].join(', ');
}
