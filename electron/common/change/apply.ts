import type { AnyRecord, Collection, RecordOf, RecordReader } from '../model/library';
import { err, ok, type Result } from '../result';
import { ownValue, sameJson } from './equal';
import { subjectOf, type Op, type Path } from './op';

/** An op that does not fit what is there: something else changed first. Nothing was applied. */
export interface Conflict {
  readonly in: Collection;
  readonly id: string;
  readonly path?: Path;
  readonly reason: 'exists' | 'missing' | 'differs' | 'no such place';
}

/** The records a change leaves behind; null where it dropped one. Keyed by collection, then id. */
export type Touched = Map<Collection, Map<string, AnyRecord | null>>;

/** `updatedAt` follows from when a change was made, so it never makes two records different. */
const bookkeeping: ReadonlySet<string> = new Set(['updatedAt']);

/**
 * Works out what `ops`, in order, make of the records `before`. Pure: neither is changed; the caller stores
 * the result. Checks every `from`, `removed` and dropped record first; one mismatch refuses them all.
 */
export function applyOps(before: RecordReader, ops: readonly Op[]): Result<Touched, Conflict> {
  const touched: Touched = new Map();
  for (const op of ops) {
    const id = subjectOf(op);
    const kept = touched.get(op.in)?.get(id);
    const current = kept === undefined ? before.get(op.in, id) : (kept ?? undefined);
    const next = applyOp(current, op);
    if (!next.ok) return next;
    const map = touched.get(op.in) ?? new Map<string, AnyRecord | null>();
    touched.set(op.in, map.set(id, next.value));
  }
  return ok(touched);
}

function applyOp(current: RecordOf[Collection] | undefined, op: Op): Result<AnyRecord | null, Conflict> {
  const place = { in: op.in, id: subjectOf(op) };
  if (op.op === 'put') return current ? err({ ...place, reason: 'exists' }) : ok(op.record as AnyRecord);
  if (!current) return err({ ...place, reason: 'missing' });
  if (op.op === 'drop') {
    return sameJson(current, op.record, bookkeeping) ? ok(null) : err({ ...place, reason: 'differs' });
  }
  // A record's id is its name in the maps and in every link: it is given once.
  if (op.path[0] === 'id') return err({ ...place, path: op.path, reason: 'no such place' });
  const edited = op.op === 'set' ? setAt(current, op) : spliceAt(current, op);
  return edited.ok ? ok(edited.value as AnyRecord) : err({ ...place, path: op.path, reason: edited.error });
}

type Edit = Result<unknown, 'differs' | 'no such place'>;

/** Rebuilds the containers along a path around an edited inner value; the originals stay as they are. */
function editAt(value: unknown, path: Path, edit: (inner: unknown) => Edit): Edit {
  const [step, ...rest] = path;
  if (step === undefined) return edit(value);
  if (typeof value !== 'object' || value === null) return err('no such place');
  if (Array.isArray(value)) {
    if (typeof step !== 'number' || step >= value.length) return err('no such place');
    const inner = editAt(value[step], rest, edit);
    // An array has no absent places; taking one out is a splice.
    if (inner.ok && inner.value === undefined) return err('no such place');
    return inner.ok ? ok(value.with(step, inner.value)) : inner;
  }
  if (typeof step !== 'string' || step === '__proto__') return err('no such place');
  const inner = editAt(ownValue(value, step), rest, edit);
  if (!inner.ok) return inner;
  const copy: Record<string, unknown> = { ...value, [step]: inner.value };
  if (inner.value === undefined) delete copy[step];
  return ok(copy);
}

function setAt(record: unknown, op: Extract<Op, { op: 'set' }>): Edit {
  return editAt(record, op.path, (inner) => (sameJson(inner, op.from) ? ok(op.to) : err('differs')));
}

function spliceAt(record: unknown, op: Extract<Op, { op: 'splice' }>): Edit {
  return editAt(record, op.path, (inner) => {
    if (!Array.isArray(inner)) return err('no such place');
    if (op.at + op.removed.length > inner.length) return err('no such place');
    const there = inner.slice(op.at, op.at + op.removed.length);
    return sameJson(there, op.removed)
      ? ok(inner.toSpliced(op.at, op.removed.length, ...op.inserted))
      : err('differs');
  });
}

/** Stores what a change left behind in the maps it was worked out from. */
export function settle(data: { [C in Collection]: Map<string, RecordOf[C]> }, touched: Touched): void {
  for (const [collection, records] of touched) {
    const map = data[collection] as Map<string, AnyRecord>;
    for (const [id, record] of records) {
      if (record) map.set(id, record);
      else map.delete(id);
    }
  }
}
