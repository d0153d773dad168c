import { sameJson } from './equal';
import { subjectOf, type Op } from './op';

const placeOf = (op: Op): string => JSON.stringify([op.in, subjectOf(op), 'path' in op ? op.path : null]);

/**
 * Shortens a list of ops without changing what it does: two `set`s of one field in a row become one, sets
 * that end where they began vanish, and a record put and dropped again was never there. Only neighbours
 * about the same record are joined, so order between records is kept.
 */
export function squash(ops: readonly Op[]): Op[] {
  const out: Op[] = [];
  for (const op of ops) {
    const last = out.at(-1);
    const joined = last && join(last, op);
    if (joined === undefined) out.push(op);
    else out.splice(-1, 1, ...joined);
  }
  return out;
}

/** What two neighbouring ops amount to, or undefined where both must stay. */
function join(a: Op, b: Op): Op[] | undefined {
  if (placeOf(a) !== placeOf(b)) return undefined;
  if (a.op === 'set' && b.op === 'set') {
    const { to: _dropped, ...rest } = a;
    if (sameJson(a.from, b.to)) return [];
    return [b.to === undefined ? rest : { ...rest, to: b.to }];
  }
  if (a.op === 'put' && b.op === 'drop') return [];
  return undefined;
}
