import { formatDate } from '../../time/format';
import { partOutside, type Outside } from '../part-outside';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

const lies: Readonly<Record<Outside, string>> = {
  before: 'falls before',
  after: 'falls after',
  'begins before': 'begins before',
  'ends after': 'goes on after',
};

/** A part that certainly has days before its whole begins or after it ends. */
export const outsideWhole: LooseEndRule<Pick<EventFacts, 'date' | 'whole'>> = {
  kind: 'outside',
  of: ({ date, whole }) => {
    const outside = partOutside(date, whole?.date ?? null);
    if (outside === null || date === null || whole?.date == null) return [];
    const name = whole.title.trim() === '' ? 'its whole' : `“${whole.title.trim()}”`;
    const says = `${formatDate(date)} ${lies[outside]} ${name}, ${formatDate(whole.date)}`;
    return [{ kind: 'outside', part: `${date.edtf} ${whole.date.edtf}`, says }];
  },
};
