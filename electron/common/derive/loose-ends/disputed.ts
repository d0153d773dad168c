import { formatDate } from '../../time/format';
import { openDispute } from '../open-dispute';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/**
 * An event whose dates as told cannot all hold, or that some claims support and others contradict. What its user has
 * settled with a reason is no loose end; where something else is open it is told by that.
 */
export const disputed: LooseEndRule<Pick<EventFacts, 'date' | 'claims' | 'settled'>> = {
  kind: 'disputed',
  of: (facts) => {
    const { clash, atOdds, dates } = openDispute(facts);
    if (!clash && !atOdds) return [];
    const count = (stance: 'supports' | 'contradicts'): number =>
      facts.claims.filter((claim) => claim.stance === stance).length;
    const [supports, contradicts] = [count('supports'), count('contradicts')];
    const says = [
      clash ? `${formatDate(clash[0])} and ${formatDate(clash[1])} cannot both hold` : '',
      atOdds ? `supported ${times(supports)}, contradicted ${times(contradicts)}` : '',
    ].filter((part) => part !== '');
    const hangsOn = [
      atOdds ? `${supports}:${contradicts}` : '',
      clash ? dates.map(({ edtf }) => edtf).join(' ') : '',
    ];
    return [{ kind: 'disputed', part: hangsOn.join(' ').trim(), says: says.join('; ') }];
  },
};

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
