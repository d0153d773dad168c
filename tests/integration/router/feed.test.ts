import { afterEach, beforeEach, expect, test } from 'vitest';
import { put } from '#common/change/build';
import type { FeedItem } from '#common/contract/feed';
import type { GroupId } from '#common/model/ids';
import { addArticle, openRig, type RouterRig } from '../../support/router-rig';
import { toldTwice } from '../../support/told-twice';
import { tagNamed } from '../../support/store';

let rig: RouterRig;
let stops: AbortController[];

beforeEach(async () => {
  rig = await openRig();
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) stop.abort();
  await rig.close();
});

async function listen(since: number | null) {
  const stop = new AbortController();
  stops.push(stop);
  const feed = await rig.client.feed.listen({ since }, { signal: stop.signal });
  const next = async (): Promise<FeedItem> => {
    const item = await feed.next();
    if (item.done === true) throw new Error('the feed ended');
    return item.value;
  };
  return { next, stop, feed };
}

const bulk = (count: number) =>
  rig.library.commit({
    label: 'bulk',
    ops: Array.from({ length: count }, (_, n) => put('tags', tagNamed(`bulk ${n}`, rig.clock))),
  });

test('changes come in order, each once, with their ops and what undo would do; the start comes first', async () => {
  const { client } = rig;
  const { next } = await listen(null);
  expect(await next()).toEqual({ type: 'start', seq: 0, undo: { undo: null, redo: null } });
  await client.tags.create({ name: 'A' });
  await client.tags.create({ name: 'B' });
  const [one, two] = [await next(), await next()];
  expect([one, two]).toMatchObject([
    { type: 'change', seq: 1, label: 'new tag “A”' },
    { type: 'change', seq: 2, undo: { undo: { label: 'new tag “B”' }, redo: null } },
  ]);
  expect(one.type === 'change' && one.ops).toMatchObject([{ op: 'put', in: 'tags', record: { name: 'A' } }]);
  await client.feed.undo();
  expect(await next()).toMatchObject({
    seq: 3,
    undo: { undo: { label: 'new tag “A”' }, redo: { label: 'new tag “B”' } },
  });
});

test('a window that comes back hears what it missed, then goes on', async () => {
  const { client } = rig;
  await client.tags.create({ name: 'A' });
  await client.tags.create({ name: 'B' });
  const { next } = await listen(1);
  expect(await next()).toMatchObject({ type: 'start', seq: 1 });
  expect(await next()).toMatchObject({ type: 'change', seq: 2 });
  await client.tags.create({ name: 'C' });
  expect(await next()).toMatchObject({ type: 'change', seq: 3 });
});

test('what is no longer known, or was never here, is missed', async () => {
  await rig.client.tags.create({ name: 'A' });
  const { next } = await listen(99);
  expect(await next()).toMatchObject({ type: 'start' });
  expect(await next()).toMatchObject({ type: 'missed', seq: 1 });
  await rig.client.tags.create({ name: 'B' });
  expect(await next()).toMatchObject({ type: 'change', seq: 2 });
});

test('a change of more than 200 KiB is missed; one below it comes whole', async () => {
  const { next } = await listen(null);
  await next();
  await bulk(500);
  expect(await next()).toMatchObject({ type: 'change', seq: 1 });
  await bulk(1000);
  expect(await next()).toMatchObject({ type: 'missed', seq: 2, undo: { undo: { label: 'bulk' } } });
});

test('a window far behind is told once that it missed what came', async () => {
  const { next } = await listen(null);
  await next();
  for (let n = 0; n < 520; n++) await rig.client.tags.create({ name: `tag ${n}` });
  const first = await next();
  expect(first).toMatchObject({ type: 'missed' });
  let last = first;
  while (last.seq < rig.library.seq) {
    const item = await next();
    expect(item.seq).toBe(last.seq + 1);
    last = item;
  }
  expect(last.seq).toBe(520);
});

test('background work that joins the stack without a change makes itself heard', async () => {
  const group = rig.clock.ids.next<GroupId>();
  const work = rig.session.undo.background(group);
  const { next } = await listen(null);
  await next();
  await rig.library.commit({ label: 'import', group, ops: [put('tags', tagNamed('x', rig.clock))] });
  expect(await next()).toMatchObject({ type: 'change', undo: { undo: null } });
  work.end();
  expect(await next()).toMatchObject({
    type: 'worked',
    seq: 1,
    compared: false,
    undo: { undo: { label: 'import' } },
  });
});

test('what comes of comparing articles is told of as that, and not as a gap', async () => {
  const text = toldTwice[0]?.original ?? '';
  await addArticle(rig, text, { title: 'First' });
  const { open } = await rig.client.looseEnds.counts();
  const { next } = await listen(null);
  const told = [await next()];
  await addArticle(rig, `${text}\nPrinted again.`, { title: 'Second' });
  while (told.at(-1)?.type !== 'worked') told.push(await next());
  expect(told.map(({ type }) => type)).toEqual(['start', 'change', 'worked']);
  expect(told.at(-1)).toMatchObject({ seq: rig.library.seq, compared: true });
  // Neither has a date, and they may be one source.
  expect((await rig.client.looseEnds.counts()).open).toBe(open + 2);
});

test('the feed ends when the window goes', async () => {
  const { next, stop, feed } = await listen(null);
  await next();
  const waiting = feed.next();
  stop.abort();
  expect((await waiting).done).toBe(true);
});
