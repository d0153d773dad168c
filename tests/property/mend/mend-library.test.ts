import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOps, settle } from '#common/change/apply';
import { reverseOps } from '#common/change/reverse';
import { mendLibrary } from '#common/mend/mend-library';
import { contents } from '../../support/library-acts';
import { readerOf } from '#core/store/recover';
import {
  collections,
  emptyLibrary,
  parseRecord,
  type AnyRecord,
  type LibraryData,
} from '#common/model/library';

const moment = '2024-01-01T00:00:00.000Z';
const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** Few ids, so that what is pointed at is there, is not, or is of another kind. */
const anyId = fc.nat(8).map(idOf);
const orNone = fc.option(anyId, { freq: 2 });
const anyIds = fc.array(anyId, { maxLength: 4 });
const place = {
  revision: idOf(0),
  start: 0,
  end: 1,
  exact: 'a',
  prefix: '',
  suffix: '',
};
const stretches = [{ made: place, now: place, state: 'exact', confidence: 1 }];
const anyDate = fc.option(
  fc.record({
    edtf: fc.constantFrom(null, '2015-07', '2015-13', 'soon', ''),
    words: fc.constantFrom('', 'July'),
    by: fc.constant('user'),
    confirmed: fc.boolean(),
  }),
);

const anyRecord = fc.oneof(
  fc.record({ in: fc.constant('tags'), name: fc.constant('t'), parent: orNone }),
  fc.record({
    in: fc.constant('events'),
    title: fc.constant('e'),
    partOf: orNone,
    tags: anyIds,
    date: anyDate,
  }),
  fc.record({ in: fc.constant('articles'), tags: anyIds }),
  fc.record({
    in: fc.constant('annotations'),
    article: anyId,
    stretches: fc.constant(stretches),
    tags: anyIds,
  }),
  fc.record({
    in: fc.constant('evidence'),
    annotation: anyId,
    target: anyId.map((id) => ({ kind: 'event', id })),
    saidBy: anyIds,
    told: anyDate,
  }),
  fc.record({
    in: fc.constant('relations'),
    a: anyId,
    b: anyId,
    first: orNone,
    kind: fc.constant('copy'),
    by: fc.constant('user'),
  }),
);

const anyLibrary = fc.array(fc.tuple(anyId, anyRecord), { maxLength: 30 }).map((records) => {
  const data = emptyLibrary();
  for (const [id, { in: name, ...record }] of records) {
    const collection = collections.find((one) => one === name);
    const parsed =
      collection && parseRecord(collection, { id, createdAt: moment, updatedAt: moment, ...record });
    if (!collection || !parsed?.ok) throw new Error('the test makes records that fit');
    (data[collection] as Map<string, AnyRecord>).set(id, parsed.value);
  }
  return data;
});

const anyMisplaced = fc.array(
  fc.record({
    collection: fc.constantFrom('annotations' as const),
    id: anyId,
    field: fc.constant('stretches' as const),
    stretch: fc.constant(0),
    part: fc.constantFrom('made' as const, 'now' as const),
  }),
  { maxLength: 3 },
);

function applied(data: LibraryData, ops: ReturnType<typeof mendLibrary>['ops']): LibraryData {
  const copy = { ...emptyLibrary() };
  for (const name of collections) {
    for (const [id, record] of data[name]) (copy[name] as Map<string, AnyRecord>).set(id, record);
  }
  const touched = applyOps(readerOf(copy), [...ops]);
  if (!touched.ok) throw new Error(`the ops do not fit: ${touched.error.reason}`);
  settle(copy, touched.value);
  return copy;
}

test('whatever the records say, mending them once leaves nothing to mend, and can be undone', () => {
  fc.assert(
    fc.property(anyLibrary, anyMisplaced, (data, misplaced) => {
      const { ops, mends } = mendLibrary(data, misplaced);
      expect(ops.length > 0).toBe(mends.length > 0);
      const mended = applied(data, ops);
      expect(mendLibrary(mended, [])).toEqual({ ops: [], mends: [] });
      expect(contents(applied(mended, reverseOps([...ops])))).toBe(contents(data));
      // Nothing is lost but what means nothing by itself.
      expect([mended.articles.size, mended.events.size, mended.tags.size]).toEqual([
        data.articles.size,
        data.events.size,
        data.tags.size,
      ]);
    }),
  );
});
