import type { Collection, RecordOf, RecordReader } from '../model/library';
import { sameJson } from './equal';
import { subjectOf, type Op, type Path } from './op';
import { isStamp } from './reverse';

/** The op that adds a new record. */
export function put<C extends Collection>(collection: C, record: RecordOf[C]): Op {
  return { op: 'put', in: collection, record };
}

/** The op that takes a record away. */
export function drop<C extends Collection>(collection: C, record: RecordOf[C]): Op {
  return { op: 'drop', in: collection, record };
}

/** The op that gives one place in a record a new value; undefined takes the field away. */
export function set(collection: Collection, id: string, path: Path, from: unknown, to: unknown): Op {
  return {
    op: 'set',
    in: collection,
    id,
    path,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * The `set` ops that turn a record into itself with `fields`: one for each top-level field that differs.
 */
export function setFields<C extends Collection>(
  collection: C,
  record: RecordOf[C],
  fields: Partial<RecordOf[C]>,
): Op[] {
  const before = record as unknown as Record<string, unknown>;
  return Object.entries(fields).flatMap(([key, to]) =>
    sameJson(before[key], to) ? [] : [set(collection, record.id, [key], before[key], to)],
  );
}

/**
 * The smallest splice that turns one array into another by their common start and end, or null when they are
 * the same. Rich text is edited this way, block by block: the cost of a keystroke must not grow with the note.
 */
export function spliceBetween(
  collection: Collection,
  id: string,
  path: Path,
  from: readonly unknown[],
  to: readonly unknown[],
): Op | null {
  let at = 0;
  while (at < from.length && at < to.length && sameJson(from[at], to[at])) at++;
  let tail = 0;
  const most = Math.min(from.length, to.length) - at;
  while (tail < most && sameJson(from.at(-1 - tail), to.at(-1 - tail))) tail++;
  const removed = from.slice(at, from.length - tail);
  const inserted = to.slice(at, to.length - tail);
  if (removed.length === 0 && inserted.length === 0) return null;
  return { op: 'splice', in: collection, id, path, at, removed, inserted };
}

/**
 * Adds the stamps that keep `updatedAt` true: one `set` for each record an op edits in place, and the time
 * itself on records put. Stamps already among the ops give way to these. A dropped record is taken as it is now, so
 * that its reverse brings back exactly that.
 */
export function stamp(before: RecordReader, ops: readonly Op[], at: string): Op[] {
  const made = new Set<string>();
  const edited = new Map<string, Op>();
  const stamped = ops
    .filter((op) => !isStamp(op))
    .map((op): Op => {
      const id = subjectOf(op);
      if (op.op === 'put') {
        made.add(id);
        return { ...op, record: { ...op.record, updatedAt: at } };
      }
      if (op.op === 'drop') {
        edited.delete(id);
        const now = before.get(op.in, id);
        const whole = now && !made.has(id) && sameJson(now, op.record, new Set(['updatedAt']));
        return whole ? { ...op, record: now } : op;
      }
      const now = before.get(op.in, id);
      if (now && !made.has(id) && now.updatedAt !== at)
        edited.set(id, set(op.in, id, ['updatedAt'], now.updatedAt, at));
      return op;
    });
  return [...stamped, ...edited.values()];
}
