import { formatDate } from '../../time/format';
import { partOn } from '../disagree/part-apart';
import { partOutside, type Outside } from '../part-outside';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

const lies: Readonly<Record<Outside, string>> = {
  before: 'falls before',
  after: 'falls after',
  'begins before': 'begins before',
  'ends after': 'goes on after',
};

/** A part that certainly has days before its whole begins or after it ends, where that is not settled. */
export const outsideWhole: LooseEndRule<Pick<EventFacts, 'id' | 'date' | 'whole' | 'settled'>> = {
  kind: 'outside',
  of: ({ id, date, whole, settled }) => {
    const outside = partOutside(date, whole?.date ?? null);
    if (outside === null || date === null || whole?.date == null) return [];
    const on = partOn(id, date, whole.date);
    if (settled.some(({ kind, part }) => kind === 'part' && part === on)) return [];
    const name = whole.title.trim() === '' ? 'its whole' : `“${whole.title.trim()}”`;
    const says = `${formatDate(date)} ${lies[outside]} ${name}, ${formatDate(whole.date)}`;
    return [{ kind: 'outside', part: `${date.edtf} ${whole.date.edtf}`, says }];
  },
};
