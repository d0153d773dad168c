import type { EventRow } from '../contract/rows';
import { formatDate } from '../time/format';

/**
 * An event in one line, for those who listen and for lists: "14–21 Feb 2023, Wang Yi's tour, supports 3, contradicts
 * 1". What is nothing is left out.
 */
export function sayEvent(
  row: Pick<EventRow, 'title' | 'date' | 'weight' | 'standing' | 'workedOut'>,
): string {
  const { date, weight } = row;
  const when =
    date === null
      ? 'no date'
      : `${date.edtf === null ? date.words : formatDate(date.edtf)}${date.confirmed ? '' : ' (not confirmed)'}`;
  const standing = row.standing === 'unset' ? (row.workedOut ?? 'unclear') : row.standing;
  const stances = (['supports', 'contradicts', 'mentions'] as const)
    .filter((stance) => weight[stance] > 0)
    .map((stance) => `${stance} ${weight[stance]}`);
  return [
    when,
    row.title.trim() === '' ? 'event without a title' : row.title,
    ...(standing === 'unclear' ? [] : [standing]),
    ...(stances.length === 0 ? ['no evidence'] : stances),
  ].join(', ');
}
