import { formatDate } from '../../time/format';
import { partOutside } from '../part-outside';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/** A part that certainly falls before its whole begins or after it ends. */
export const outsideWhole: LooseEndRule<Pick<EventFacts, 'date' | 'whole'>> = {
  kind: 'outside',
  of: ({ date, whole }) => {
    const outside = partOutside(date, whole?.date ?? null);
    if (outside === null || date === null || whole?.date == null) return [];
    const name = whole.title.trim() === '' ? 'its whole' : `“${whole.title.trim()}”`;
    const where = outside === 'before' ? 'before' : 'after';
    const says = `${formatDate(date)} falls ${where} ${name}, ${formatDate(whole.date)}`;
    return [{ kind: 'outside', part: `${date.edtf} ${whole.date.edtf}`, says }];
  },
};
