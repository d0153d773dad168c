import { marked, type Meaning, type NamedParts, type Pick } from './meaning';
import type { Unit } from './unit';
import type { Captures } from './pattern';
import type { Season } from './place';

/** The number of a captured class; 0 where the pattern had none. */
export const num = (captures: Captures, name: string): number => captures.get(name)?.number ?? 0;

/** The word of a capture; empty where the pattern had none. */
export const word = (captures: Captures, name: string): string => captures.get(name)?.word ?? '';

export const has = (captures: Captures, name: string): boolean => captures.has(name);

/** The unit a captured unit class stands for. */
export const unitOf = (captures: Captures, name: string): Unit => word(captures, name) as Unit;

/** The meaning of a nested date or duration. */
export const inner = (captures: Captures, name: string): Meaning | null =>
  captures.get(name)?.meaning ?? null;

export const seasonOf = (captures: Captures): Season => word(captures, 'season') as Season;

/** A date by its parts. */
export const named = (parts: NamedParts, pick: Pick = 'near'): Meaning => ({ kind: 'named', parts, pick });

export const shift = (unit: Unit, by: number, from: 'now' | 'told' = 'now'): Meaning => ({
  kind: 'shift',
  unit,
  by,
  from,
});

export const present = (): Meaning => ({ kind: 'fixed', type: 'DATE', value: 'PRESENT_REF' });
export const past = (): Meaning => ({ kind: 'fixed', type: 'DATE', value: 'PAST_REF' });
export const future = (): Meaning => ({ kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' });

/** A meaning whose value is told and whose date readers take in two ways: none is filled in. */
export const unfilled = (meaning: Meaning | null): Meaning | null =>
  meaning === null ? null : marked(meaning, { unsure: true });

/** Words as a set, from a list between spaces. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
};

const SUBUNITS: Readonly<Partial<Record<Unit, readonly [number, string]>>> = {
  hour: [60, 'M'],
  minute: [60, 'S'],
  year: [12, 'M'],
  day: [24, 'H'],
};

/** A length as TIMEX3 writes it: `P8D`, `PT5H30M`, `PXY` where the count is not told. */
export function durationValue(unit: Unit, count: number): string {
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (Number.isNaN(count)) return `P${clock}X${LETTERS[unit]}`;
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  if (years > 0 && !Number.isInteger(count)) return durationValue('year', count * years);
  if (Number.isInteger(count)) return `P${clock}${count}${LETTERS[unit]}`;
  const sub = SUBUNITS[unit];
  const rest = sub === undefined ? Number.NaN : (count % 1) * sub[0];
  if (sub === undefined || !Number.isInteger(rest)) return `P${clock}${count}${LETTERS[unit]}`;
  const whole = Math.floor(count);
  const lead = whole === 0 ? '' : `${whole}${LETTERS[unit]}`;
  return unit === 'day' ? `P${lead}T${rest}${sub[1]}` : `P${clock}${lead}${rest}${sub[1]}`;
}

export const duration = (unit: Unit, count: number): Meaning => ({
  kind: 'duration',
  value: durationValue(unit, count),
});

/** A count that is not told: "several", "einige". TIMEX3 writes it X. */
export const UNTOLD = Number.NaN;
