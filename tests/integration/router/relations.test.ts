import { expect, test } from 'vitest';
import type { ArticleId, EventId } from '#common/model/ids';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';
import { toldTwice } from '../../support/told-twice';

const text = 'One, two, three and four.';
const rig = rigForEach();

const three = async (): Promise<[ArticleId, ArticleId, ArticleId]> => {
  const made = [];
  for (const title of ['A', 'B', 'C']) made.push((await addArticle(rig, text, { title })).id);
  const [a, b, c] = made;
  if (!a || !b || !c) throw new Error('three articles were made');
  return [a, b, c];
};

async function eventOn(...articles: ArticleId[]): Promise<EventId> {
  const { event } = await rig.client.events.create({ title: 'Summit' });
  for (const id of articles) {
    const article = rig.library.data.articles.get(id);
    if (!article) throw new Error('the article is there');
    await rig.client.evidence.link({ passage: passageOf(article, text, 'two'), event: { id: event.id } });
  }
  return event.id;
}

const sourcesOf = async (id: EventId) => {
  const { weight } = (await rig.client.events.get({ id })).row;
  return [weight.articles, weight.sources, weight.atLeast ?? false];
};

test('joined articles count once wherever sources are counted; the word on two replaces the one before; undo', async () => {
  const { client } = rig;
  const [a, b, c] = await three();
  const event = await eventOn(a, b, c);
  expect(await sourcesOf(event)).toEqual([3, 3, false]);
  await client.relations.say({ a, b, kind: 'rewording', first: b, why: 'same order of facts' });
  expect(await sourcesOf(event)).toEqual([3, 2, false]);
  const [onA, onB] = [
    await client.relations.ofArticle({ article: a }),
    await client.relations.ofArticle({ article: b }),
  ];
  expect([onA.together, onB.together]).toEqual([2, 2]);
  expect(onA.rows[0]).toMatchObject({
    other: { id: b, label: 'B', held: true },
    relation: { kind: 'rewording', first: b, why: 'same order of facts', by: 'user' },
  });
  expect((await client.articles.list({ order: 'title' })).rows.map((row) => row.together ?? 1)).toEqual([
    2, 2, 1,
  ]);
  const claims = (await client.evidence.forEvent({ event })).rows;
  expect(new Set(claims.map((row) => row.source)).size).toBe(2);

  await client.relations.say({ a: b, b: a, kind: 'separate' });
  expect(rig.library.data.relations.size).toBe(1);
  expect(await sourcesOf(event)).toEqual([3, 3, false]);
  expect((await client.relations.between({ a, b })).relation?.kind).toBe('separate');
  await client.feed.undo();
  expect(await sourcesOf(event)).toEqual([3, 2, false]);
  await client.feed.undo();
  expect(rig.library.data.relations.size).toBe(0);
});

test('joining carries over; a chain between two called separate is weighed beforehand, and told', async () => {
  const { client } = rig;
  const [a, b, c] = await three();
  const event = await eventOn(a, b, c);
  await client.relations.say({ a, b: c, kind: 'separate' });
  await client.relations.say({ a, b, kind: 'copy' });
  const weighed = await client.relations.weigh({ a: b, b: c, kind: 'copy' });
  expect(weighed.together).toBe(3);
  expect(weighed.contradictions[0]?.chain.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
  expect(await sourcesOf(event)).toEqual([3, 2, false]);
  await client.relations.say({ a: b, b: c, kind: 'copy' });
  expect(await sourcesOf(event)).toEqual([3, 1, true]);
  expect((await client.relations.ofArticle({ article: c })).contradictions).toEqual(weighed.contradictions);
  expect((await client.relations.weigh({ a: b, b: c, kind: 'separate' })).contradictions).toEqual([]);
});

test('a work that is not held becomes an article without files; it joins nothing; undo takes both away', async () => {
  const { client } = rig;
  const [a] = await three();
  const before = contentsOf(rig);
  const work = { title: 'The long version', publisher: 'Harbour Weekly', address: '' };
  const made = await client.relations.retells({ article: a, work, why: 'it says so itself' });
  const held = rig.library.data.articles.get(made.work);
  expect(held).toMatchObject({
    files: [],
    revisions: [],
    title: { value: 'The long version', from: 'user' },
  });
  const [row] = (await client.relations.ofArticle({ article: a })).rows;
  expect(row).toMatchObject({ relation: { kind: 'retells', a, first: made.work }, other: { held: false } });
  expect((await client.relations.ofArticle({ article: made.work })).together).toBe(1);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  const nothing = client.relations.retells({ article: a, work: { title: ' ', publisher: '', address: '' } });
  expect((await troubleOf(nothing)).message).toMatch(/Say what the work is/);
});

test('a reason is edited, what was said is removed, both undone; refusals name their reason', async () => {
  const { client } = rig;
  const [a, b, c] = await three();
  await client.relations.say({ a, b, kind: 'copy', first: a });
  const id = (await client.relations.between({ a, b })).relation?.id;
  if (!id) throw new Error('it was said');
  await client.relations.edit({ id, why: ' word for word ' });
  await client.relations.edit({ id, private: true });
  expect(rig.library.data.relations.get(id)).toMatchObject({ why: 'word for word', private: true });
  await client.feed.undo();
  expect(rig.library.data.relations.get(id)).toMatchObject({ why: 'word for word', private: false });
  const before = contentsOf(rig);
  await client.relations.remove({ id });
  expect(rig.library.data.relations.size).toBe(0);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  expect((await troubleOf(client.relations.say({ a, b: a, kind: 'copy' }))).code).toBe('REFUSED');
  expect((await troubleOf(client.relations.say({ a, b, kind: 'copy', first: c }))).message).toMatch(
    /came first|come first/,
  );
});

const [bridge, talks] = toldTwice;
const proposed = async (article: ArticleId) =>
  (await rig.client.relations.proposed({ article })).rows.map(
    ({ kind, other }) => `${kind} of ${other.label}`,
  );
const looseEnds = async () =>
  (await rig.client.looseEnds.list({ kind: 'alike' })).rows.map(({ says }) => says);

test('what looks like one source is proposed, never decided; a yes, a no and an undo are respected', async () => {
  const { client } = rig;
  if (!bridge || !talks) throw new Error('there are stories');
  const { id: a } = await addArticle(rig, bridge.original, { title: 'Original' });
  const { id: b } = await addArticle(rig, bridge.reworded, { title: 'Reworded' });
  await addArticle(rig, bridge.independent, { title: 'Independent' });
  await addArticle(rig, talks.original, { title: 'Another matter' });
  expect(await proposed(a)).toEqual(['rewording of Reworded']);
  expect(await proposed(b)).toEqual(['rewording of Original']);
  expect(await looseEnds()).toEqual(['looks like a rewording of “Original”']);
  expect(rig.library.data.relations.size).toBe(0);

  await client.relations.say({ a, b, kind: 'rewording' });
  expect([await proposed(a), await looseEnds()]).toEqual([[], []]);
  await client.feed.undo();
  expect(await proposed(a)).toHaveLength(1);
  expect(await looseEnds()).toHaveLength(1);
  await client.relations.say({ a: b, b: a, kind: 'separate' });
  expect([await proposed(a), await proposed(b), await looseEnds()]).toEqual([[], [], []]);
});

test('proposals follow articles that come, go and come back; what others join already is not proposed', async () => {
  const { client } = rig;
  if (!bridge) throw new Error('there are stories');
  const { id: a } = await addArticle(rig, bridge.original, { title: 'Original' });
  expect(await proposed(a)).toEqual([]);
  const { id: b } = await addArticle(rig, bridge.reworded, { title: 'Reworded' });
  const { id: c } = await addArticle(rig, `${bridge.original}\nComments`, { title: 'Copy' });
  expect(await proposed(a)).toEqual(['copy of Copy', 'rewording of Reworded']);
  await client.relations.say({ a, b, kind: 'rewording' });
  await client.relations.say({ a: b, b: c, kind: 'rewording' });
  expect(await proposed(a)).toEqual([]);
  await client.feed.undo();
  await client.articles.remove({ id: c });
  expect(await proposed(a)).toEqual([]);
  await client.feed.undo();
  expect(await proposed(a)).toEqual(['copy of Copy']);
});

test('two articles side by side: places in the texts compared; refused where a text is not held', async () => {
  const { client } = rig;
  if (!talks) throw new Error('there are stories');
  const one = await addArticle(rig, talks.original);
  const { id: b } = await addArticle(rig, talks.reworded);
  const read = await client.relations.sideBySide({ a: one.id, b });
  expect(read).toMatchObject({ kind: 'rewording', revisionA: one.revisions[0]?.id });
  for (const { a } of read.passages) {
    expect(talks.original.slice(a.start, a.end)).toBe(a.pieces.map((piece) => piece.text).join(''));
  }
  const work = { title: 'Not held', publisher: '', address: '' };
  const made = await client.relations.retells({ article: b, work });
  const refused = client.relations.sideBySide({ a: b, b: made.work });
  expect((await troubleOf(refused)).message).toMatch(/not held/);
});

test('many copies of one text are one loose end, decided for all or some in one change and one undo', async () => {
  const { client } = rig;
  if (!bridge) throw new Error('there are stories');
  const ids: ArticleId[] = [];
  for (let n = 0; n < 5; n++) {
    ids.push((await addArticle(rig, `${bridge.original}\nCopy ${n}`, { title: `Copy ${n}` })).id);
  }
  const [first, second, third] = ids;
  if (!first || !second || !third) throw new Error('five were made');
  const group = async (article = first) => (await client.relations.likelyGroup({ article })).rows;
  const listed = async () => (await client.looseEnds.list({ kind: 'alike' })).rows;
  expect((await group(third)).map(({ label, like }) => [label, like])).toEqual([
    ['Copy 0', null],
    ...[1, 2, 3, 4].map((n) => [`Copy ${n}`, 'copy']),
  ]);
  expect(await listed()).toMatchObject([
    {
      label: 'Copy 0',
      record: first,
      members: 5,
      says: 'and 4 others look like copies or rewordings of one another',
    },
  ]);
  expect(await client.looseEnds.counts()).toMatchObject({
    kinds: expect.arrayContaining([{ kind: 'alike', count: 1 }]),
  });

  await client.relations.sayOfAll({ articles: ids, one: true });
  expect(await client.relations.ofArticle({ article: third, count: 10 })).toMatchObject({ together: 5 });
  expect([await listed(), (await group()).length]).toEqual([[], 1]);
  const again = client.relations.sayOfAll({ articles: ids, one: false });
  expect((await troubleOf(again)).message).toMatch(/decided already/);
  await client.feed.undo();
  expect(rig.library.data.relations.size).toBe(0);
  expect(await listed()).toMatchObject([{ members: 5 }]);

  await client.relations.sayOfAll({ articles: [first, second, third], one: false });
  expect([...rig.library.data.relations.values()].map(({ kind }) => kind)).toEqual(Array(3).fill('separate'));
  expect(await proposed(first)).toEqual(['copy of Copy 3', 'copy of Copy 4']);
  await client.feed.undo();
  await client.relations.sayOfAll({ articles: ids.slice(0, 3), one: true });
  expect(await listed()).toMatchObject([{ members: 5 }]);
});
