import { expect, test } from 'vitest';
import type { GroupId, NoteId } from '#common/model/ids';
import { citationsIn, type Note } from '#common/model/note';
import type { RichNode } from '#common/model/rich-text';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';

const rig = rigForEach();

const block = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const group = (): GroupId => rig.clock.ids.next<GroupId>();

async function opened(id: NoteId): Promise<Note & { seq: number }> {
  let json = '';
  for await (const piece of await rig.client.notes.open({ id })) json += piece;
  return JSON.parse(json) as Note & { seq: number };
}

test('writes with one group are one undo; the blocks come back as they were', async () => {
  const { client } = rig;
  const { id } = await client.notes.create({ title: 'Memo' });
  const empty = contentsOf(rig);
  const [one, other] = [group(), group()];
  const there = [...((await opened(id)).body.content ?? [])];
  await client.notes.write({ id, group: one, splices: [{ at: 0, removed: there, inserted: [block('a')] }] });
  await client.notes.write({
    id,
    group: one,
    splices: [
      { at: 1, removed: [], inserted: [block('b'), block('c')] },
      { at: 0, removed: [block('a')], inserted: [block('A')] },
    ],
  });
  const first = contentsOf(rig);
  await client.notes.write({ id, group: other, splices: [{ at: 1, removed: [block('b')], inserted: [] }] });
  expect((await opened(id)).body.content).toEqual([block('A'), block('c')]);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(first);
  expect((await client.feed.undo()).label).toBe('writing in “Memo”');
  expect(contentsOf(rig)).toEqual(empty);
  await client.feed.redo();
  expect(contentsOf(rig)).toEqual(first);
});

test('blocks that are no longer as the window thinks are a conflict, and nothing is forced', async () => {
  const { client } = rig;
  const body = { type: 'doc' as const, content: [block('theirs')] };
  const { id } = await client.notes.create({ title: 'Memo', body });
  const stale = [{ at: 0, removed: [block('mine')], inserted: [block('new')] }];
  const trouble = await troubleOf(client.notes.write({ id, group: group(), splices: stale }));
  expect(trouble).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('“Memo”') as string });
  expect((await opened(id)).body).toEqual(body);
  await client.notes.remove({ id });
  expect((await troubleOf(client.notes.write({ id, group: group(), splices: stale }))).code).toBe(
    'NOT_FOUND',
  );
});

test('a save that names its version is joined with what was written since; without, or of one unknown, it is refused', async () => {
  const { client } = rig;
  const body = { type: 'doc' as const, content: [block('a'), block('b'), block('c')] };
  const { id } = await client.notes.create({ title: 'Memo', body });
  const { seq: base } = await opened(id);
  const save = (at: number, from: string, to: string, version?: number) =>
    client.notes.write({
      id,
      group: group(),
      splices: [{ at, removed: [block(from)], inserted: [block(to)] }],
      ...(version === undefined ? {} : { base: version }),
    });
  const words = async () => (await opened(id)).body.content?.map((each) => each.content?.[0]?.text);
  expect((await save(0, 'a', 'A', base)).merged).toBeNull();
  const second = await save(1, 'b', 'B', base);
  expect(second.merged).toBe(0);
  expect(await words()).toEqual(['A', 'B', 'c']);
  expect((await save(0, 'a', 'mine', base)).merged).toBe(1);
  const mark = 'Written at the same time in another window:';
  expect(await words()).toEqual(['A', mark, 'mine', 'B', 'c']);
  expect((await save(2, 'c', 'C', second.seq)).merged).toBe(0);
  expect(await words()).toEqual(['A', mark, 'mine', 'B', 'C']);
  const before = contentsOf(rig);
  for (const version of [undefined, 1_000_000]) {
    expect((await troubleOf(save(0, 'a', 'again', version))).code).toBe('CONFLICT');
  }
  expect((await troubleOf(save(1, 'no such', 'x', base))).code).toBe('CONFLICT');
  expect(contentsOf(rig)).toEqual(before);
});

test('a note with any number of blocks opens in pieces that join', async () => {
  const { client } = rig;
  const content = Array.from({ length: 4000 }, (_, n) =>
    block(`Line ${n}: “会谈” 🕊️ and words enough to fill it`),
  );
  const { id } = await client.notes.create({ title: 'Long', body: { type: 'doc', content } });
  let pieces = 0;
  for await (const piece of await client.notes.open({ id })) pieces += /\p{Cs}/u.test(piece) ? 100 : 1;
  expect(pieces).toBeGreaterThan(2);
  expect(pieces).toBeLessThan(100);
  expect((await opened(id)).body.content).toEqual(content);
});

test('lists: changed last first, filtered by words of title and text, with citations counted', async () => {
  const { client, clock } = rig;
  const citation = { type: 'citation', attrs: { kind: 'event', id: clock.ids.next(), quote: 'the Summit' } };
  const a = await client.notes.create({ title: 'Alpha', body: { type: 'doc', content: [block('grain')] } });
  const b = await client.notes.create({
    title: 'Beta',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [citation] }] },
  });
  const titles = async (order: 'changed' | 'title' | 'added', words = '') =>
    (await client.notes.list({ order, words })).rows.map((row) => row.title);
  expect(await titles('changed')).toEqual(['Beta', 'Alpha']);
  await client.notes.edit({ id: a.id, fields: { title: 'Zeta' } });
  expect(await titles('changed')).toEqual(['Zeta', 'Beta']);
  expect(await titles('title')).toEqual(['Beta', 'Zeta']);
  expect(await titles('changed', 'SUMMIT')).toEqual(['Beta']);
  expect((await client.notes.list({ words: 'beta' })).rows[0]).toMatchObject({
    id: b.id,
    citations: 1,
    start: '“the Summit”',
  });
});

test('a body without blocks gets one, so that it can be written in', async () => {
  const { client } = rig;
  const { id } = await client.notes.create({ body: { type: 'doc' } });
  const there = [...((await opened(id)).body.content ?? [])];
  await client.notes.write({
    id,
    group: group(),
    splices: [{ at: 0, removed: there, inserted: [block('x')] }],
  });
  expect((await opened(id)).body.content).toEqual([block('x')]);
});

test('a record names the notes that cite it, the one changed last first', async () => {
  const { client, clock } = rig;
  const id = clock.ids.next<NoteId>();
  const cites = (kind: string) => ({
    type: 'doc' as const,
    content: [
      { type: 'paragraph', content: [{ type: 'citation', attrs: { kind, id, quote: 'the Summit' } }] },
    ],
  });
  const first = await client.notes.create({ title: 'First', body: cites('event') });
  await client.notes.create({ title: 'Second', body: cites('event') });
  await client.notes.create({ title: 'Of an article', body: cites('article') });
  const titles = async () =>
    (await client.notes.citing({ kind: 'event', id })).rows.map(({ title }) => title);
  expect(await titles()).toEqual(['Second', 'First']);
  await client.notes.edit({ id: first.id, fields: { title: 'First of all' } });
  expect(await titles()).toEqual(['First of all', 'Second']);
  await client.notes.remove({ id: first.id });
  expect(await titles()).toEqual(['Second']);
});

test('a comment cites what a note can: it is found by its words, says so where it is cited, and follows a merge', async () => {
  const { client, library } = rig;
  const text = 'Grain goes first, talks come later.';
  const article = await addArticle(rig, text, { title: 'Harbour' });
  const tag = async (name: string) => (await client.tags.create({ name })).tag;
  const [trade, commerce] = [await tag('Trade'), await tag('Commerce')];
  const linked = await client.evidence.link({
    passage: passageOf(article, text, 'Grain'),
    event: { title: 'The summit' },
  });
  const kinds = async (words: string) =>
    (await client.library.citable({ words })).found.map(({ kind, label }) => `${kind} ${label}`);
  expect(await kinds('grain')).toEqual(['annotation Grain', 'evidence Grain', 'article Harbour']);
  expect(await kinds('grain summit')).toEqual(['evidence Grain']);
  expect(await kinds('trade')).toEqual(['tag Trade']);
  const cites = [
    { kind: 'evidence', id: linked.evidence.id, quote: 'Grain' },
    { kind: 'tag', id: trade.id, quote: 'Trade' },
  ].map((attrs) => ({ type: 'citation', attrs }));
  const comment = { type: 'doc' as const, content: [{ type: 'paragraph', content: cites }] };
  const passage = passageOf(article, text, 'talks');
  const { annotation } = await client.annotations.create({ passage, comment });
  await client.events.edit({ id: linked.event, fields: { description: comment } });
  const citing = async (kind: 'evidence' | 'tag', id: string) =>
    (await client.library.citing({ kind, id })).rows.map((row) => [row.kind, row.label, row.detail]);
  const both = [
    ['event', '“Grain” “Trade”', 'The summit'],
    ['annotation', '“Grain” “Trade”', 'talks'],
  ];
  expect(await citing('evidence', linked.evidence.id)).toEqual(both);
  expect((await client.tags.hangsOn({ id: trade.id })).citations).toBe(2);
  const before = contentsOf(rig);
  await client.tags.merge({ keep: commerce.id, take: trade.id });
  expect(await citing('tag', commerce.id)).toEqual(both);
  expect(citationsIn(library.data.annotations.get(annotation.id)?.comment ?? null)[1]).toEqual({
    ...cites[1]?.attrs,
    id: commerce.id,
  });
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  await client.annotations.remove({ id: annotation.id });
  expect(await citing('tag', trade.id)).toEqual(both.slice(0, 1));
});
