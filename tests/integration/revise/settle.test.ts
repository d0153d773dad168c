import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRevision, type Article } from '#common/model/article';
import { checkLibrary } from '#core/store/check';
import {
  addArticle,
  contentsOf,
  openRig,
  passageOf,
  troubleOf,
  type RouterRig,
} from '../../support/router-rig';

const text =
  'The minister met the envoy on Tuesday.\nThe price was forty million.\nThe crowd stood by the river.';
let rig: RouterRig;
let article: Article;
let changed: string;
let lost: string;

const stretch = (id: string) => rig.library.data.annotations.get(id)?.stretches[0];
const toCheck = async () =>
  (await rig.client.annotations.toCheck({ article: article.id })).rows.map(
    (row) => row.annotation.id as string,
  );

async function revise(from: string, to: string): Promise<void> {
  const held = rig.library.data.articles.get(article.id);
  const current = held && currentRevision(held);
  const sha = current?.text ?? '';
  const file = await rig.library.blobs.readText(sha);
  if (!file.ok || !current) throw new Error('the text is gone');
  const start = file.value.text.indexOf(from);
  await rig.client.articles.revise({
    id: article.id,
    base: current.id,
    change: { kind: 'words', edits: [{ start, end: start + from.length, text: to }] },
  });
}

beforeEach(async () => {
  rig = await openRig();
  article = await addArticle(rig, text, { title: 'Prices' });
  const mark = async (words: string) =>
    (await rig.client.annotations.create({ passage: passageOf(article, text, words) })).annotation.id;
  changed = await mark('forty million');
  lost = await mark('by the river');
  await revise('forty', 'fifty');
  await revise(' by the river', '');
});
afterEach(async () => {
  await rig.library.flush();
  expect((await checkLibrary(rig.folder)).damage).toEqual([]);
  await rig.close();
});

test('accepting keeps what was first marked; other words later ask again', async () => {
  expect(await toCheck()).toEqual([changed, lost]);
  const before = contentsOf(rig);
  await rig.client.annotations.settle({ id: changed, stretch: 0, as: { kind: 'accept' } });
  expect(await toCheck()).toEqual([lost]);
  expect(stretch(changed)).toMatchObject({
    made: { exact: 'forty million' },
    now: { exact: 'fifty million' },
    state: 'changed',
  });
  expect((await rig.client.feed.undo()).label).toBe('accepted words of “forty million”');
  expect(contentsOf(rig)).toEqual(before);
  await rig.client.annotations.acceptAll({ article: article.id });
  expect(await toCheck()).toEqual([lost]);
  await revise('fifty', 'sixty');
  expect(await toCheck()).toEqual([changed, lost]);
});

test('other words may stand for a passage; its first words stay', async () => {
  const held = rig.library.data.articles.get(article.id);
  const revision = held && currentRevision(held)?.id;
  if (!revision) throw new Error('no text');
  await rig.client.annotations.settle({
    id: lost,
    stretch: 0,
    as: { kind: 'place', revision, start: 68, end: 78 },
  });
  expect(stretch(lost)).toMatchObject({
    made: { exact: 'by the river' },
    now: { exact: 'The crowd' },
    state: 'changed',
  });
  expect(await toCheck()).toEqual([changed]);
  const old = article.revisions[0]?.id ?? revision;
  const trouble = await troubleOf(
    rig.client.annotations.settle({
      id: lost,
      stretch: 0,
      as: { kind: 'place', revision: old, start: 0, end: 3 },
    }),
  );
  expect(trouble.code).toBe('CONFLICT');
});

test('in the very text it was marked in a passage is where it was, whatever stood for it meanwhile', async () => {
  await rig.client.annotations.settle({ id: changed, stretch: 0, as: { kind: 'accept' } });
  const held = rig.library.data.articles.get(article.id);
  const [first] = held?.revisions ?? [];
  const last = held && currentRevision(held);
  if (!first || !last) throw new Error('no text');
  await rig.client.articles.revise({
    id: article.id,
    base: last.id,
    change: { kind: 'restore', revision: first.id },
  });
  for (const id of [changed, lost]) expect(stretch(id)?.state).toBe('exact');
  expect(stretch(changed)?.now?.exact).toBe('forty million');
  expect(await toCheck()).toEqual([]);
});

test('a passage let go has no place and is left alone, also when its words come back', async () => {
  await rig.client.annotations.settle({ id: changed, stretch: 0, as: { kind: 'detach' } });
  expect(stretch(changed)).toMatchObject({ now: null, state: 'orphan', made: { exact: 'forty million' } });
  expect(await toCheck()).toEqual([lost]);
  await rig.client.annotations.settle({ id: lost, stretch: 0, as: { kind: 'detach' } });
  await revise('crowd stood', 'crowd stood by the river');
  expect(stretch(lost)?.now).toBeNull();
  const trouble = await troubleOf(
    rig.client.annotations.settle({ id: lost, stretch: 0, as: { kind: 'accept' } }),
  );
  expect(trouble.message).toContain('no words to accept');
});

test('words put back by hand give a lost passage its place; until then the likeliest places are named', async () => {
  const { places } = await rig.client.annotations.places({ id: lost, stretch: 0 });
  for (const place of places) expect(place.exact).not.toBe('');
  await revise('crowd stood', 'crowd stood by the river');
  expect(stretch(lost)).toMatchObject({ state: 'exact', now: { exact: 'by the river' } });
  expect(await toCheck()).toEqual([changed]);
});
