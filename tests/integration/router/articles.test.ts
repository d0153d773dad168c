import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { put } from '#common/change/build';
import { Article } from '#common/model/article';
import type { ArticleId } from '#common/model/ids';
import { Relation } from '#common/model/relation';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';

const first = 'Ministers of both countries met on Tuesday to talk about grain.\nA second line 🕊️ here.';
const second = 'Ministers of both countries met on Friday to talk about gas.';
const rig = rigForEach();

const user = (value: string) => ({ value, from: 'user' as const });

test('an article without a title goes by the first words that tell it from the others', async () => {
  const { client } = rig;
  await addArticle(rig, first);
  await addArticle(rig, second, { publisher: 'The Post', published: '2023-02' });
  const { rows, total } = await client.articles.list({ order: 'title' });
  expect(total).toBe(2);
  expect(rows.map((row) => [row.titled, row.label])).toEqual([
    [false, 'Ministers of both countries met on Friday…'],
    [false, 'Ministers of both countries met on Tuesday…'],
  ]);
  await client.articles.edit({ id: rows[0]?.id as ArticleId, fields: { title: user('Zinc') } });
  const renamed = await client.articles.list({ order: 'title' });
  expect(renamed.rows.map((row) => row.label)).toEqual(['Ministers of both countries met on…', 'Zinc']);
});

test('orders: undated articles come last both ways', async () => {
  const { client } = rig;
  await addArticle(rig, 'a', { title: 'March', published: '2023-03' });
  await addArticle(rig, 'b', { title: 'None' });
  await addArticle(rig, 'c', { title: 'February', published: '2023-02-14' });
  const titles = async (order: 'published' | 'added' | 'title', descending = false) =>
    (await client.articles.list({ order, descending })).rows.map((row) => row.label);
  expect(await titles('published')).toEqual(['February', 'March', 'None']);
  expect(await titles('published', true)).toEqual(['March', 'February', 'None']);
  expect(await titles('added', true)).toEqual(['February', 'None', 'March']);
  expect(await titles('title')).toEqual(['February', 'March', 'None']);
  const { rows } = await client.events.ticks({});
  expect(rows.map((tick) => tick.label)).toEqual(['February', 'March']);
});

test('filters by words, kind, reading state, missing date, and tags of the article or its passages, below too', async () => {
  const { client } = rig;
  const a = await addArticle(rig, first, { title: 'Grain déal', publisher: 'The Post', published: '2023' });
  const b = await addArticle(rig, second, { title: 'Gas' });
  const parent = await client.tags.create({ name: 'Trade' });
  const child = await client.tags.create({ name: 'Grain', parent: parent.tag.id });
  await client.annotations.create({ passage: passageOf(a, first, 'grain'), tags: [{ id: child.tag.id }] });
  await client.articles.edit({
    id: b.id,
    fields: { reading: 'read', kind: { value: 'wire', from: 'user' } },
  });
  const found = async (filter: object) =>
    (await client.articles.list({ filter, order: 'title' })).rows.map((row) => row.label);
  expect(await found({ words: 'DEAL post' })).toEqual(['Grain déal']);
  expect(await found({ tags: [parent.tag.id] })).toEqual(['Grain déal']);
  expect(await found({ kind: 'wire' })).toEqual(['Gas']);
  expect(await found({ reading: 'read' })).toEqual(['Gas']);
  expect(await found({ undated: true })).toEqual(['Gas']);
  await client.articles.edit({ id: b.id, fields: { tags: [parent.tag.id] } });
  expect(await found({ tags: [parent.tag.id] })).toEqual(['Gas', 'Grain déal']);
  const trade = { tag: parent.tag.id };
  const grain = { tag: child.tag.id };
  expect(await found({ tags: [[trade], [{ ...grain, not: true }]] })).toEqual(['Gas']);
  expect(await found({ tags: [[{ ...trade, not: true }, grain]] })).toEqual(['Grain déal']);
});

test('each choice of the filter is counted with the other conditions standing; a tag once, for those below it too', async () => {
  const { client } = rig;
  const a = await addArticle(rig, first, { title: 'Grain', published: '2023' });
  const b = await addArticle(rig, second, { title: 'Gas' });
  await addArticle(rig, 'Grain too', { title: 'Grain again' });
  const parent = await client.tags.create({ name: 'Trade' });
  const child = await client.tags.create({ name: 'Grain', parent: parent.tag.id });
  const [trade, grain] = [parent.tag.id, child.tag.id];
  for (const words of ['grain', 'talk']) {
    await client.annotations.create({ passage: passageOf(a, first, words), tags: [{ id: grain }] });
  }
  const wire = { value: 'wire', from: 'user' } as const;
  await client.articles.edit({ id: b.id, fields: { reading: 'read', kind: wire, tags: [trade] } });
  const facets = async (filter: object) => {
    const { kinds, reading, ...rest } = await client.articles.facets({ filter });
    const some = (counts: { value: string; count: number }[]) =>
      Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));
    return { ...rest, kinds: some(kinds), reading: some(reading) };
  };
  const tagCounts = async (filter: object) =>
    (await client.articles.tagCounts({ filter })).rows.map(({ tag, count }) => [tag, count]);
  expect(await facets({})).toEqual({
    any: { kind: 3, reading: 3, tag: 3 },
    kinds: { other: 2, wire: 1 },
    reading: { unread: 2, read: 1 },
    undated: 2,
  });
  expect(await tagCounts({})).toEqual([
    [trade, 2],
    [grain, 1],
  ]);
  const unread = { reading: 'unread', words: 'grain' };
  expect(await facets({ ...unread, tags: [trade] })).toEqual({
    any: { kind: 1, reading: 1, tag: 2 },
    kinds: { other: 1 },
    reading: { unread: 1 },
    undated: 0,
  });
  expect(await tagCounts({ ...unread, tags: [trade] })).toEqual([
    [grain, 1],
    [trade, 1],
  ]);
  const page = await client.articles.tagCounts({ from: 1, count: 1 });
  expect([page.total, page.rows]).toEqual([2, [{ tag: grain, count: 1 }]]);
});

test('editing sets the fields given, each with where it is from, and undo takes them back', async () => {
  const { client } = rig;
  const article = await addArticle(rig, first, { title: 'Old' });
  const before = contentsOf(rig);
  const { seq } = await client.articles.edit({
    id: article.id,
    fields: { title: user('New'), byline: user('A. Writer') },
  });
  expect(seq).toBe(rig.library.seq);
  expect((await client.articles.get({ id: article.id })).article).toMatchObject({
    title: { value: 'New', from: 'user' },
    byline: { value: 'A. Writer' },
  });
  expect((await client.feed.undo()).label).toBe('details of “Old”');
  expect(contentsOf(rig)).toEqual(before);
});

test('an edit that changes nothing is no change', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, first, { title: 'Same' });
  const { seq } = library;
  await client.articles.edit({ id: article.id, fields: { reading: 'unread' } });
  expect(library.seq).toBe(seq);
});

test('deleting says what hangs on it, takes that along, leaves citations, and one undo brings all back', async () => {
  const { client, library, clock } = rig;
  const article = await addArticle(rig, first, { title: 'Grain' });
  const other = await addArticle(rig, second, { title: 'Gas' });
  const relation = { a: article.id, b: other.id, kind: 'copy', by: 'user' } as const;
  const stamp = { createdAt: '2024-01-01T00:00:00.000Z', updatedAt: '2024-01-01T00:00:00.000Z' };
  await library.commit({
    label: 'relate',
    ops: [put('relations', Relation.parse({ id: clock.ids.next(), ...stamp, ...relation }))],
  });
  const { annotation, event, evidence } = await client.evidence.link({
    passage: passageOf(article, first, 'met on Tuesday'),
    event: { title: 'Meeting' },
    told: { edtf: '2023-02-14', words: 'Tuesday', by: 'user', confirmed: true },
  });
  await client.annotations.create({ passage: passageOf(article, first, 'grain') });
  const citation = {
    type: 'citation',
    attrs: { kind: 'annotation', id: annotation, quote: 'met on Tuesday' },
  };
  const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [citation] }] };
  await client.notes.create({ title: 'Memo', body });
  const before = contentsOf(rig);
  expect(await client.articles.hangsOn({ id: article.id })).toEqual({
    annotations: 2,
    evidence: 1,
    events: 1,
    citations: 1,
  });
  await client.articles.remove({ id: article.id });
  expect((await client.library.info()).counts).toMatchObject({
    articles: 1,
    annotations: 0,
    evidence: 0,
    events: 1,
    notes: 1,
  });
  expect(library.data.relations.size).toBe(0);
  expect((await client.events.get({ id: event })).event).toMatchObject({
    dateFrom: null,
    date: { edtf: '2023-02-14' },
  });
  const { things } = await client.library.cited({ refs: [{ kind: 'annotation', id: annotation }] });
  expect(things).toEqual([
    {
      kind: 'annotation',
      id: annotation,
      found: false,
      quote: '',
      source: '',
      article: null,
      annotation: null,
    },
  ]);
  expect((await troubleOf(client.articles.get({ id: article.id }))).code).toBe('NOT_FOUND');
  expect((await client.feed.undo()).label).toBe('deletion of “Grain”');
  expect(contentsOf(rig)).toEqual(before);
  expect((await client.events.get({ id: event })).event.dateFrom).toBe(evidence.id);
  await client.feed.redo();
  expect(library.data.annotations.size).toBe(0);
});

test('the text comes in pieces that join to the file, surrogate pairs whole', async () => {
  const { client, library } = rig;
  const long = `${'🕊️ слово 会谈 "quoted" '.repeat(30_000)}end`;
  const article = await addArticle(rig, long);
  const pieces: string[] = [];
  for await (const piece of await client.articles.text({ id: article.id })) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.every((piece) => !/\p{Cs}/u.test(piece))).toBe(true);
  const stored = await library.blobs.textBytes(article.revisions[0]?.text ?? '');
  expect(stored.ok && Buffer.from(stored.value).toString()).toBe(pieces.join(''));
});

test('a kept original comes in pieces, and only for the article that has it', async () => {
  const { client, library, clock } = rig;
  const bytes = Uint8Array.from({ length: 400_000 }, (_, n) => n % 251);
  const stored = await library.blobs.putOriginal(bytes);
  if (!stored.ok) throw new Error(stored.error.message);
  const at = '2024-01-01T00:00:00.000Z';
  const file = {
    sha256: stored.value,
    name: 'a.bin',
    mediaType: 'application/octet-stream',
    role: 'original',
  };
  const article = Article.parse({ id: clock.ids.next(), createdAt: at, updatedAt: at, files: [file] });
  await library.commit({ label: 'import', ops: [put('articles', article)] });
  const pieces: Buffer[] = [];
  for (let read = 0; read < bytes.length; read += pieces.at(-1)?.length ?? bytes.length) {
    const asked = { id: article.id, sha256: stored.value, at: read, count: 192 * 1024 };
    const piece = await client.articles.original(asked);
    expect(piece.bytes).toBe(bytes.length);
    pieces.push(Buffer.from(piece.base64, 'base64'));
  }
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  const stranger = await addArticle(rig, first);
  const asked = client.articles.original({ id: stranger.id, sha256: stored.value, at: 0, count: 10 });
  expect((await troubleOf(asked)).code).toBe('NOT_FOUND');
  const text = await troubleOf(client.articles.text({ id: article.id }));
  expect(text).toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/not held/) as string });
});
