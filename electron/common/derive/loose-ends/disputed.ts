import { formatDate } from '../../time/format';
import type { EdtfDate } from '../../time/edtf-value';
import { agreementOf } from '../agreement';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/** An event whose dates as told cannot all hold, or that some claims support and others contradict. */
export const disputed: LooseEndRule<Pick<EventFacts, 'date' | 'claims'>> = {
  kind: 'disputed',
  of: ({ date, claims }) => {
    const told = claims
      .filter(({ about }) => about === 'event' || about === 'date')
      .map((claim) => claim.told);
    const dates = distinct([date, ...told]);
    const clash = firstClash(dates);
    const supports = claims.filter(({ stance }) => stance === 'supports').length;
    const contradicts = claims.filter(({ stance }) => stance === 'contradicts').length;
    const atOdds = supports > 0 && contradicts > 0;
    if (!clash && !atOdds) return [];
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

function distinct(dates: readonly (EdtfDate | null)[]): EdtfDate[] {
  const byCode = new Map<string, EdtfDate>();
  for (const date of dates) if (date !== null) byCode.set(date.edtf, date);
  return [...byCode.values()].sort((a, b) => (a.edtf < b.edtf ? -1 : 1));
}

function firstClash(dates: readonly EdtfDate[]): readonly [EdtfDate, EdtfDate] | null {
  for (const [at, a] of dates.entries()) {
    const b = dates.slice(at + 1).find((other) => agreementOf(a, other) === 'cannot both hold');
    if (b) return [a, b];
  }
  return null;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
