import { formatDate } from '../../time/format';
import type { EdtfDate } from '../../time/edtf-value';
import { agreementOf } from '../agreement';
import { cannotBothHold, type Claim, type Disagreement } from './found';

/** Readings that are compared: an event told of in more ways than this is looked at by hand. */
const mostReadings = 40;

/**
 * Dates told of an event that share no day: one disagreement for each two readings, shown by who told each first. A
 * narrower date inside a wider one agrees, and so do two that overlap. An event's own date that no claim tells is
 * compared too.
 */
export function datesApart(claims: readonly Claim[], own: EdtfDate | null): Disagreement[] {
  const tellers = new Map<string, { date: EdtfDate; claims: Claim[] }>();
  for (const claim of claims) {
    const { told, about } = claim;
    if (told === null || (about !== 'date' && about !== 'event')) continue;
    const reading = tellers.get(told.edtf) ?? { date: told, claims: [] };
    reading.claims.push(claim);
    tellers.set(told.edtf, reading);
  }
  const readings = [...tellers.values()].slice(0, mostReadings);
  const between = readings.flatMap((one, at) =>
    readings.slice(at + 1).flatMap((other) => (apart(one.date, other.date) ? [twoReadings(one, other)] : [])),
  );
  if (own === null || tellers.has(own.edtf)) return between;
  const fromOwn = readings.flatMap(({ date, claims: [claim] }) =>
    apart(date, own) && claim
      ? [
          cannotBothHold('date', {
            part: pairOf(date, own),
            says: `${formatDate(date)} is told; the event is dated ${formatDate(own)}.`,
            a: claim.id,
            b: null,
          }),
        ]
      : [],
  );
  return [...between, ...fromOwn];
}

interface Reading {
  readonly date: EdtfDate;
  readonly claims: readonly Claim[];
}

function twoReadings(one: Reading, other: Reading): Disagreement {
  // Two voices that differ say more than one that does; only where there is but one it gives two accounts.
  const [first] = one.claims;
  const second = other.claims.find(({ voice }) => voice !== first?.voice) ?? other.claims[0];
  const two = `${formatDate(one.date)} and ${formatDate(other.date)}`;
  const alone = new Set([...one.claims, ...other.claims].map(({ voice }) => voice)).size === 1;
  const who = first?.named === true ? 'One speaker gives two dates' : 'One article gives two dates';
  return cannotBothHold('date', {
    part: pairOf(one.date, other.date),
    says: alone ? `${who}: ${two}.` : `${two} share no day.`,
    a: first?.id ?? null,
    b: second?.id ?? null,
  });
}

const apart = (a: EdtfDate, b: EdtfDate): boolean => agreementOf(a, b) === 'cannot both hold';

/** What a disagreement of two dates hangs on. */
export const pairOf = (a: EdtfDate, b: EdtfDate): string =>
  a.edtf < b.edtf ? `${a.edtf} ${b.edtf}` : `${b.edtf} ${a.edtf}`;
