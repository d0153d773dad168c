import { formatDate } from '../../time/format';
import { publishedRelativeTo } from '../standing';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/**
 * An event that every article came out before: nobody held says that it took place. Where its user has set it as
 * planned, called off or rejected, that is known already.
 */
export const toldOnlyAhead: LooseEndRule<Pick<EventFacts, 'date' | 'standing' | 'confidence' | 'claims'>> = {
  kind: 'ahead',
  of: ({ date, standing, confidence, claims }) => {
    if (standing === 'planned' || standing === 'called off' || confidence === 'rejected') return [];
    if (date === null || claims.length === 0) return [];
    if (!claims.every(({ published }) => publishedRelativeTo(published, date) === 'before')) return [];
    const says = `told only ahead: every source was published before ${formatDate(date)}`;
    return [{ kind: 'ahead', part: date.edtf, says }];
  },
};
