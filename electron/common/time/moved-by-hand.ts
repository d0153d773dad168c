import type { DateAsTold } from '#common/model/date-as-told';
import { formatDate } from './format';

const opening = 'Moved on the timeline from ';

/**
 * The record of a date that its user moved: it is the user's own now, and its reason says what it was before, in the
 * source's words too. Moved again, it still says where it first came from.
 */
export function movedByHand(before: DateAsTold, edtf: string): DateAsTold {
  return {
    ...before,
    edtf,
    words: formatDate(edtf),
    at: null,
    against: null,
    by: 'user',
    confirmed: true,
    why: reason(before),
  };
}

function reason({ edtf, words, why = '' }: DateAsTold): string {
  if (why.startsWith(opening)) return why;
  const date = edtf === null ? '' : formatDate(edtf);
  const told = words === '' || words === date || words === edtf ? '' : `“${words}”`;
  const from = [date, told].filter((part) => part !== '').join(', told as ');
  return `${opening}${from}.${why === '' ? '' : ` Before that: ${why}`}`;
}
