import { precisions, type DayRange, type EdtfDate } from './edtf-value';

/**
 * How one date lies to another, by the days each can touch. `overlaps` means that they share days and neither holds
 * the other. Read "a is ... b".
 */
export type Relation = 'before' | 'after' | 'equal' | 'within' | 'contains' | 'overlaps' | 'apart';

type Days = Pick<EdtfDate, 'ranges'>;

function covers(outer: DayRange, inner: DayRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether every day that `inner` can touch is one that `outer` can touch too. A date contains itself. */
export function contains(outer: Days, inner: Days): boolean {
  return inner.ranges.every((range) => outer.ranges.some((wide) => covers(wide, range)));
}

/** Whether there is a day that both can touch: if not, the two cannot both hold. Gaps in sets count as gaps. */
export function intersects(a: Days, b: Days): boolean {
  return a.ranges.some((one) => b.ranges.some((two) => one.from <= two.to && two.from <= one.to));
}

/** Whether they share days but neither contains the other. */
export function overlaps(a: Days, b: Days): boolean {
  return intersects(a, b) && !contains(a, b) && !contains(b, a);
}

/**
 * Whether `a` is certainly over before `b` begins. A strict partial order: what overlaps is neither before nor after,
 * and an end that is open or unknown is never before anything.
 */
export function isBefore(a: EdtfDate, b: EdtfDate): boolean {
  return a.latest < b.earliest;
}

/**
 * Where `a` lies to `b`. Exactly one holds. `apart` is left to sets: gaps interlock, so that they share no day
 * and yet neither is before the other.
 */
export function relation(a: EdtfDate, b: EdtfDate): Relation {
  if (isBefore(a, b)) return 'before';
  if (isBefore(b, a)) return 'after';
  const inside = contains(b, a);
  const around = contains(a, b);
  if (inside && around) return 'equal';
  if (inside) return 'within';
  if (around) return 'contains';
  return intersects(a, b) ? 'overlaps' : 'apart';
}

function step<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A total order for lists: by first day, then last day, then the finer told first, then by spelling, so that a list
 * never depends on the order it came in. A start that is open or unknown sorts first. For `Array.sort`.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  return (
    step(a.earliest, b.earliest) ||
    step(a.latest, b.latest) ||
    step(precisions.indexOf(a.precision), precisions.indexOf(b.precision)) ||
    step(a.edtf, b.edtf)
  );
}
