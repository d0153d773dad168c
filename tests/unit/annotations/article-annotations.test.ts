import { expect, test } from 'vitest';
import type { Op } from '#common/change/op';
import type { FeedItem } from '#common/contract/feed';
import type { AnnotationRow } from '#common/contract/rows';
import { AnnotationStore } from '../../../renderer/features/annotations/article-annotations';
import { testAnnotation, testArticle, testEvidence, testId, testRow } from '../../support/annotation-row';

/** A core that holds these rows and counts what it is asked. */
function core(rows: AnnotationRow[], windowLength = 500) {
  const asked: string[] = [];
  return {
    rows,
    asked,
    calls: {
      forArticle: async ({ from, count }: { from: number; count: number }) => {
        asked.push(`rows from ${from}`);
        await Promise.resolve();
        return { total: rows.length, rows: rows.slice(from, from + Math.min(count, windowLength)) };
      },
      get: async ({ id }: { id: string }) => {
        asked.push(`row ${id.slice(-2)}`);
        await Promise.resolve();
        const row = rows.find(({ annotation }) => annotation.id === id);
        if (!row) throw new Error('gone');
        return { row };
      },
    },
  };
}

const change = (...ops: Op[]): FeedItem => ({
  type: 'change',
  seq: 1,
  group: testId('g', 1),
  label: 'a change',
  ops,
  undo: { undo: null, redo: null },
});
const numbers = (store: AnnotationStore): number[] =>
  store.now().rows.map(({ annotation }) => Number(annotation.id.slice(-4)));
const put = (record: { id: string }, collection: Op['in'] = 'annotations'): Op => ({
  op: 'put',
  in: collection,
  record,
});
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function loaded(rows: AnnotationRow[], windowLength?: number) {
  const held = core(rows, windowLength);
  const store = new AnnotationStore(held.calls, testArticle);
  await store.load();
  held.asked.length = 0;
  return { ...held, store };
}

test('all rows are asked for, window by window, also where windows come back shorter than asked', async () => {
  const held = core(
    [1, 2, 3, 4, 5].map((n) => testRow(testAnnotation(n, n * 10, n * 10 + 5))),
    2,
  );
  const store = new AnnotationStore(held.calls, testArticle);
  const states: string[] = [];
  store.subscribe(() =>
    states.push(`${store.now().rows.length} of ${store.now().total} ${store.now().state}`),
  );
  await store.load();
  expect(held.asked).toEqual(['rows from 0', 'rows from 2', 'rows from 4']);
  expect(states).toEqual(['2 of 5 loading', '5 of 5 ready']);
});

test('a new annotation takes its place in text order without anything being asked', async () => {
  const { store, asked } = await loaded([1, 3].map((n) => testRow(testAnnotation(n, n * 10, n * 10 + 5))));
  store.hear(change(put(testAnnotation(2, 20, 25))));
  store.hear(change(put(testAnnotation(9, 0, 5, { article: testId('t', 2) }))));
  await settled();
  expect(numbers(store)).toEqual([1, 2, 3]);
  expect(store.now().total).toBe(3);
  expect(asked).toEqual([]);
});

test('what this window made itself is there at once, and the feed’s word of it changes nothing', async () => {
  const { store } = await loaded([]);
  store.take(testAnnotation(1, 0, 5));
  const before = store.now().rows;
  store.hear(change(put(testAnnotation(1, 0, 5))));
  expect(store.now().rows).toBe(before);
  expect(numbers(store)).toEqual([1]);
});

test('what the feed tells of an act of this window shows with its answer, in one; who asks before is told at once', async () => {
  const { store } = await loaded([testRow(testAnnotation(1, 0, 5))]);
  let shown = 0;
  store.subscribe(() => shown++);
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  store.hearOnce(answered, change(put(testAnnotation(2, 10, 15))));
  store.hearOnce(answered, change(put(testAnnotation(3, 20, 25))));
  await settled();
  expect([shown, numbers(store)]).toEqual([0, [1]]);
  answer();
  store.take(testAnnotation(2, 10, 15));
  await settled();
  expect([shown, numbers(store)]).toEqual([2, [1, 2, 3]]);
  store.hearOnce(new Promise(() => undefined), change(put(testAnnotation(4, 30, 35))));
  expect(store.find(testId('a', 4))).not.toBeNull();
  store.hearOnce(null, change(put(testAnnotation(5, 40, 45))));
  expect(numbers(store)).toEqual([1, 2, 3, 4, 5]);
});

test('a tag set on an annotation is applied to the row held; the others stay the very same', async () => {
  const { store, asked } = await loaded([1, 2].map((n) => testRow(testAnnotation(n, n * 10, n * 10 + 5))));
  const [, second] = store.now().rows;
  const tags = [testId('c', 1)];
  store.hear(
    change({ op: 'set', in: 'annotations', id: testId('a', 1), path: ['tags'], from: [], to: tags }),
  );
  await settled();
  expect(store.now().rows[0]?.annotation.tags).toEqual(tags);
  expect(store.now().rows[1]).toBe(second);
  expect(asked).toEqual([]);
});

test('an edit that does not fit the row held makes that row be asked for', async () => {
  const held = await loaded([testRow(testAnnotation(1, 0, 5))]);
  held.rows[0] = testRow(testAnnotation(1, 0, 5, { tags: [testId('c', 2)] }));
  const from = [testId('c', 1)];
  held.store.hear(change({ op: 'set', in: 'annotations', id: testId('a', 1), path: ['tags'], from, to: [] }));
  await settled();
  expect(held.asked).toEqual(['row 01']);
  expect(held.store.now().rows[0]?.annotation.tags).toEqual([testId('c', 2)]);
});

test('a claim makes its own annotation’s row be asked for, also when both come in one change, claim first', async () => {
  const held = await loaded([testRow(testAnnotation(1, 0, 5))]);
  const made = testAnnotation(2, 10, 15);
  held.rows.push(testRow(made, [7]));
  held.store.hear(change(put(testEvidence(made.id, 7), 'evidence'), put(made)));
  await settled();
  expect(held.asked).toEqual(['row 02']);
  expect(held.store.now().rows[1]?.evidence[0]?.eventTitle).toBe('Event 7');
});

test('a renamed event and a changed stance reach the rows that hang on them, and no others', async () => {
  const rows = [testRow(testAnnotation(1, 0, 5), [7]), testRow(testAnnotation(2, 10, 15))];
  const { store, asked } = await loaded(rows);
  store.hear(change({ op: 'set', in: 'events', id: testId('v', 7), path: ['title'], from: 'a', to: 'b' }));
  store.hear(change({ op: 'set', in: 'evidence', id: testId('e', 7), path: ['stance'], from: 'a', to: 'b' }));
  store.hear(change({ op: 'set', in: 'notes', id: testId('n', 7), path: ['title'], from: 'a', to: 'b' }));
  await settled();
  expect(asked).toEqual(['row 01', 'row 01']);
});

test('a deleted annotation goes, and comes back when that is undone', async () => {
  const gone = testAnnotation(1, 0, 5);
  const { store } = await loaded([testRow(gone), testRow(testAnnotation(2, 10, 15))]);
  store.hear(change({ op: 'drop', in: 'annotations', record: gone }));
  expect(numbers(store)).toEqual([2]);
  store.hear(change(put(gone)));
  expect(numbers(store)).toEqual([1, 2]);
});

test('a feed that missed something makes everything be asked for, and a failure is told', async () => {
  const held = await loaded([testRow(testAnnotation(1, 0, 5))]);
  held.rows.push(testRow(testAnnotation(2, 10, 15)));
  held.store.hear({ type: 'missed', seq: 9, undo: { undo: null, redo: null } });
  await settled();
  expect(numbers(held.store)).toEqual([1, 2]);
  held.calls.forArticle = () => Promise.reject(new Error('no line'));
  await held.store.load();
  expect(held.store.now()).toMatchObject({ state: 'failed', total: 2 });
});

test('a change heard while rows are on their way is not lost', async () => {
  const held = core([testRow(testAnnotation(1, 0, 5))]);
  const store = new AnnotationStore(held.calls, testArticle);
  const loading = store.load();
  const made = testAnnotation(2, 10, 15);
  store.hear(change(put(made)));
  held.rows.push(testRow(made));
  await loading;
  expect(numbers(store)).toEqual([1, 2]);
});
