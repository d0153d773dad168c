import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOps, settle } from '#common/change/apply';
import { spliceBetween, stamp } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import type { Op } from '#common/change/op';
import { reverseOps } from '#common/change/reverse';
import { squash } from '#common/change/squash';
import { collections, emptyLibrary, type LibraryData, type RecordReader } from '#common/model/library';
import { anyStep, walk } from '../../support/random-ops';

const steps = fc.array(anyStep, { maxLength: 30 });
const readerOf = (data: LibraryData): RecordReader => ({ get: (name, id) => data[name].get(id) });

function copyOf(data: LibraryData): LibraryData {
  const copy = emptyLibrary();
  for (const name of collections) for (const [id, record] of data[name]) copy[name].set(id, record as never);
  return copy;
}

function apply(data: LibraryData, ops: readonly Op[]): void {
  const touched = applyOps(readerOf(data), ops);
  if (!touched.ok) throw new Error(JSON.stringify(touched.error));
  settle(data, touched.value);
}

/** Records by id, without the stamp that only says when they were last changed. */
function stateOf(data: LibraryData): Record<string, unknown> {
  const all = collections.flatMap((name) => [...data[name].values()]);
  return Object.fromEntries(all.map(({ updatedAt: _stamp, ...record }) => [record.id, record]));
}

test('a change and its reverse together change nothing but the stamps', () => {
  fc.assert(
    fc.property(steps, steps, (before, more) => {
      const { data, ops } = walk([...before, ...more]);
      const start = emptyLibrary();
      apply(start, ops.slice(0, before.length).flat());
      const then = copyOf(start);
      const change = stamp(readerOf(start), ops.slice(before.length).flat(), '2024-05-05T05:05:05.000Z');
      apply(then, change);
      expect(stateOf(then)).toEqual(stateOf(data));
      apply(then, stamp(readerOf(then), reverseOps(change), '2024-06-06T06:06:06.000Z'));
      expect(stateOf(then)).toEqual(stateOf(start));
    }),
  );
});

test('reversing twice is doing it again', () => {
  fc.assert(
    fc.property(steps, (walked) => {
      const { ops, data } = walk(walked);
      const again = emptyLibrary();
      const all = ops.flat();
      apply(again, all);
      apply(again, reverseOps(all));
      apply(again, reverseOps(reverseOps(all)));
      expect(stateOf(again)).toEqual(stateOf(data));
    }),
  );
});

test('squashing shortens what is done, not what comes of it', () => {
  fc.assert(
    fc.property(steps, (walked) => {
      const { ops, data } = walk(walked);
      const squashed = squash(ops.flat());
      expect(squashed.length).toBeLessThanOrEqual(ops.flat().length);
      const again = emptyLibrary();
      apply(again, squashed);
      expect(stateOf(again)).toEqual(stateOf(data));
    }),
  );
});

test('a refused list of ops leaves every record as it was', () => {
  fc.assert(
    fc.property(steps, (walked) => {
      const { ops, data } = walk(walked);
      const before = stateOf(copyOf(data));
      const missing: Op = { op: 'set', in: 'tags', id: 'nobody', path: ['name'], from: 'a', to: 'b' };
      expect(applyOps(readerOf(data), [...reverseOps(ops.flat()), missing])).toMatchObject({
        ok: false,
        error: { in: 'tags', id: 'nobody', reason: 'missing' },
      });
      expect(stateOf(data)).toEqual(before);
    }),
  );
});

test('a splice between two arrays turns one into the other and carries no more than what differs', () => {
  const array = fc.array(fc.nat(3), { maxLength: 12 });
  fc.assert(
    fc.property(array, array, (from, to) => {
      const op = spliceBetween('notes', 'x', ['list'], from, to);
      if (op === null) expect(from).toEqual(to);
      else if (op.op === 'splice') {
        expect(from.toSpliced(op.at, op.removed.length, ...(op.inserted as number[]))).toEqual(to);
        expect(op.removed[0] === undefined || op.removed[0] !== op.inserted[0]).toBe(true);
      }
    }),
  );
});

test('equality of JSON is equality of what is written and read back', () => {
  const value = fc
    .jsonValue({ maxDepth: 3, noUnicodeString: false })
    .map((v) => JSON.parse(JSON.stringify(v)) as unknown);
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(sameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      expect(sameJson(a, b)).toBe(sameJson(b, a));
      if (JSON.stringify(a) === JSON.stringify(b)) expect(sameJson(a, b)).toBe(true);
    }),
  );
});
