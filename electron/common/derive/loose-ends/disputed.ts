import { formatDate } from '../../time/format';
import type { EdtfDate } from '../../time/edtf-value';
import { agreementOf } from '../agreement';
import { pairOf } from '../disagree/dates-apart';
import type { ClaimFacts, EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';

/**
 * An event whose dates as told cannot all hold, or that some claims support and others contradict. What its user has
 * settled with a reason is no loose end; where something else is open it is told by that.
 */
export const disputed: LooseEndRule<Pick<EventFacts, 'date' | 'claims' | 'settled'>> = {
  kind: 'disputed',
  of: ({ date, claims, settled }) => {
    const told = claims
      .filter(({ about }) => about === 'event' || about === 'date')
      .map((claim) => claim.told);
    const dates = distinct([date, ...told]);
    const settledDates = new Set(settled.flatMap(({ kind, part }) => (kind === 'date' ? [part] : [])));
    const clash = firstClash(dates, settledDates);
    const supports = claims.filter(({ stance }) => stance === 'supports').length;
    const contradicting = claims.filter(({ stance }) => stance === 'contradicts');
    const contradicts = contradicting.length;
    const isOpen = contradicting.some((claim) => !isSettled(claim, dates, settled, settledDates));
    const atOdds = supports > 0 && isOpen;
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

/** Whether what a claim contradicts was settled: beside the claim that says otherwise, or as the two dates. */
function isSettled(
  { id, about, told }: ClaimFacts,
  dates: readonly EdtfDate[],
  settled: EventFacts['settled'],
  settledDates: ReadonlySet<string>,
): boolean {
  const isNamed = settled.some(
    ({ kind, part }) => (kind === 'stance' || kind === 'speaker') && part.split(' ').includes(id),
  );
  if (isNamed || about !== 'date' || told === null) return isNamed;
  const against = dates.filter((date) => agreementOf(told, date) === 'cannot both hold');
  return against.length > 0 && against.every((date) => settledDates.has(pairOf(told, date)));
}

function distinct(dates: readonly (EdtfDate | null)[]): EdtfDate[] {
  const byCode = new Map<string, EdtfDate>();
  for (const date of dates) if (date !== null) byCode.set(date.edtf, date);
  return [...byCode.values()].sort((a, b) => (a.edtf < b.edtf ? -1 : 1));
}

function firstClash(
  dates: readonly EdtfDate[],
  settled: ReadonlySet<string>,
): readonly [EdtfDate, EdtfDate] | null {
  for (const [at, a] of dates.entries()) {
    const b = dates
      .slice(at + 1)
      .find((other) => agreementOf(a, other) === 'cannot both hold' && !settled.has(pairOf(a, other)));
    if (b) return [a, b];
  }
  return null;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
