import type { Aspect, Stance } from '../model/evidence';
import type { EdtfDate } from '../time/edtf-value';
import { agreementOf } from './agreement';
import { pairOf } from './disagree/dates-apart';
import type { Disagreement } from './disagree/found';

/** What of a claim can be in dispute; `told`: null for no date that can be read. */
export interface DisputedClaim {
  readonly id: string;
  readonly stance: Stance;
  readonly about: Aspect;
  readonly told: EdtfDate | null;
}

/** What the user has settled, with a reason, of what is told of an event. */
export type Settled = readonly Pick<Disagreement, 'kind' | 'part'>[];

/** What of an event is in dispute and not settled. */
export interface OpenDispute {
  /** The first two dates that cannot both hold. */
  readonly clash: readonly [EdtfDate, EdtfDate] | null;
  /** Some claims support it and others contradict it. */
  readonly atOdds: boolean;
  /** All that is told of its date, each reading once. */
  readonly dates: readonly EdtfDate[];
}

/** What is told of an event that cannot all hold, but for what its user has settled with a reason. */
export function openDispute({
  date,
  claims,
  settled,
}: {
  readonly date: EdtfDate | null;
  readonly claims: readonly DisputedClaim[];
  readonly settled: Settled;
}): OpenDispute {
  const told = claims.filter(({ about }) => about === 'event' || about === 'date').map((claim) => claim.told);
  const dates = distinct([date, ...told]);
  const settledDates = new Set(settled.flatMap(({ kind, part }) => (kind === 'date' ? [part] : [])));
  const isOpen = (claim: DisputedClaim): boolean =>
    claim.stance === 'contradicts' && !isSettled(claim, dates, settled, settledDates);
  const atOdds = claims.some(({ stance }) => stance === 'supports') && claims.some(isOpen);
  return { clash: firstClash(dates, settledDates), atOdds, dates };
}

/** Whether what a claim contradicts was settled: beside the claim that says otherwise, or as the two dates. */
function isSettled(
  { id, about, told }: DisputedClaim,
  dates: readonly EdtfDate[],
  settled: Settled,
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
