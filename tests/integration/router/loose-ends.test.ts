import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnotationId, ArticleId, EventId, EvidenceId } from '#common/model/ids';
import { LooseEnds } from '#core/services/loose-ends/loose-ends';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf, troubleOf } from '../../support/router-rig';

const text = 'One, two, three and four.';
const rig = rigForEach();

const date = (edtf: string, given: object = {}) => ({
  edtf,
  words: edtf,
  by: 'user' as const,
  confirmed: true,
  ...given,
});
const rows = async (aside = false) => (await rig.client.looseEnds.list({ aside })).rows;
const shown = async (): Promise<string[]> => (await rows()).map(({ kind, label }) => `${kind}: ${label}`);

test('the list follows every change, and each row names its place', async () => {
  const { client } = rig;
  expect(await shown()).toEqual([]);
  const article = await addArticle(rig, text, { title: 'Undated' });
  const { annotation } = await client.annotations.create({ passage: passageOf(article, text, 'two') });
  const { event } = await client.events.create({ title: 'Summit', date: date('2023-03') });
  expect(await shown()).toEqual(['undated: Undated', 'unlinked: two', 'no evidence: Summit']);
  expect((await rows())[1]).toMatchObject({
    where: 'Undated',
    article: article.id,
    annotation: annotation.id,
    collection: 'annotations',
  });

  const { evidence } = await client.evidence.link({
    passage: { annotation: annotation.id },
    event: { id: event.id },
    told: date('2023-02', { against: { edtf: '2023-02-01', article: article.id, field: 'published' } }),
  });
  expect(await shown()).toEqual([
    'undated: Undated',
    'unconfirmed: two',
    'one source: Summit',
    'disputed: Summit',
  ]);
  const published = { ...date('2023-02-01'), from: 'user' as const };
  await client.articles.edit({ id: article.id, fields: { published } });
  expect(await shown()).toEqual(['one source: Summit', 'ahead: Summit', 'disputed: Summit']);
  await client.evidence.remove({ id: evidence.id });
  expect(await shown()).toEqual(['unlinked: two', 'no evidence: Summit']);
  await client.feed.undo();
  await client.articles.remove({ id: article.id });
  expect(await shown()).toEqual(['no evidence: Summit']);
});

test('joining two articles leaves an event with one source; a part outside its whole; a note with an uncited quote', async () => {
  const { client } = rig;
  const dated = { published: '2023-04-01' };
  const a = await addArticle(rig, text, { title: 'A', ...dated });
  const b = await addArticle(rig, text, { title: 'B', ...dated });
  const { event } = await client.events.create({ title: 'Tour', date: date('2023-02-14/2023-02-21') });
  for (const article of [a, b]) {
    await client.evidence.link({ passage: passageOf(article, text, 'two'), event: { id: event.id } });
  }
  expect(await shown()).toEqual([]);
  await client.relations.say({ a: a.id, b: b.id, kind: 'copy' });
  expect(await shown()).toEqual(['one source: Tour']);
  await client.feed.undo();
  expect(await shown()).toEqual([]);

  const part = await client.events.create({ title: 'Last meeting', date: date('2023-02-22') });
  await client.evidence.link({ passage: passageOf(a, text, 'four'), event: { id: part.event.id } });
  await client.events.edit({ id: part.event.id, fields: { partOf: event.id } });
  expect(await shown()).toEqual(['one source: Last meeting', 'outside: Last meeting']);
  await client.events.edit({ id: event.id, fields: { date: date('2023-02') } });
  expect(await shown()).toEqual(['one source: Last meeting']);

  const quote = { type: 'paragraph', content: [{ type: 'text', text: 'He said “so it was then”.' }] };
  await client.notes.create({ title: 'Draft', body: { type: 'doc', content: [quote] } });
  expect(await shown()).toEqual(['one source: Last meeting', 'uncited: Draft']);
});

test('setting aside keeps its reason, survives reopening, can be brought back and undone', async () => {
  const { client } = rig;
  await client.events.create({ title: 'Summit' });
  const [row] = await rows();
  if (!row) throw new Error('the event has no evidence');
  await client.looseEnds.setAside({ id: row.id, why: 'kept as a reminder' });
  expect(await shown()).toEqual([]);
  expect(await rows(true)).toMatchObject([{ id: row.id, aside: 'kept as a reminder' }]);
  expect(await client.looseEnds.counts()).toMatchObject({ open: 0, aside: 1 });
  const again = new LooseEnds(rig.library, rig.session.index);
  await again.ready();
  expect([again.open, again.setAside]).toEqual([0, 1]);
  again.close();

  await client.looseEnds.bringBack({ id: row.id });
  expect(await shown()).toEqual(['no evidence: Summit']);
  await client.feed.undo();
  expect((await rows(true)).map(({ id }) => id)).toEqual([row.id]);
  await client.feed.undo();
  expect(await shown()).toEqual(['no evidence: Summit']);
  const gone = client.looseEnds.setAside({ id: `${row.id}x`, why: 'no' });
  expect((await troubleOf(gone)).message).toMatch(/no longer there/);
});

test('an export says how many loose ends go out with it: those of its scope that are neither private nor set aside', async () => {
  const { client } = rig;
  const a = await addArticle(rig, text, { title: 'A' });
  await addArticle(rig, text, { title: 'B' });
  await client.annotations.create({ passage: passageOf(a, text, 'two') });
  const count = async (scope: Parameters<typeof client.export.preview>[0]['scope']) =>
    (await client.export.preview({ format: 'markdown', scope })).looseEnds;
  expect(await count({ kind: 'all' })).toBe(3);
  expect(await count({ kind: 'article', id: a.id })).toBe(2);
  await client.looseEnds.setAside({ id: (await rows())[0]?.id ?? '', why: 'known' });
  expect(await count({ kind: 'article', id: a.id })).toBe(1);
  await client.articles.edit({ id: a.id, fields: { private: true } });
  expect(await count({ kind: 'all' })).toBe(1);
});

/** A random act on what is there; numbers choose among it. */
const act = fc.record({
  // Links and joins come often, so that events come to rest on several articles and those on one another.
  do: fc.constantFrom(
    ...['link', 'link', 'link', 'link', 'join', 'join', 'join', 'date', 'date', 'event', 'part', 'aside'],
    ...['unlink', 'remove', 'undo', 'settle', 'settle'],
  ),
  one: fc.nat(20),
  other: fc.nat(20),
});

test('after any history the kept list is the one made afresh', async () => {
  const { client, library } = rig;
  await client.looseEnds.counts();
  for (const title of ['A', 'B', 'C', 'D']) await addArticle(rig, text, { title });
  for (const title of ['E', 'F']) await client.events.create({ title, date: date('2023-02') });
  const pick = <Id>(records: ReadonlyMap<string, unknown>, n: number): Id | undefined =>
    [...records.keys()].slice(0, 4)[n % Math.max(1, Math.min(4, records.size))] as Id | undefined;
  const { articles, events, evidence, annotations } = library.data;

  const take = async ({
    do: what,
    one,
    other,
  }: {
    do: string;
    one: number;
    other: number;
  }): Promise<unknown> => {
    const article = pick<ArticleId>(articles, one);
    const event = pick<EventId>(events, other);
    if (!article) return undefined;
    switch (what) {
      case 'link': {
        const held = articles.get(article);
        if (!held || !event) return undefined;
        const against = { edtf: '2023-02-01', article, field: 'published' as const };
        const told = other % 2 === 0 ? null : date(`2023-0${1 + (one % 3)}`, { against });
        const stance = one % 2 === 0 ? ('supports' as const) : ('contradicts' as const);
        return client.evidence.link({
          passage: passageOf(held, text, 'two'),
          event: { id: event },
          told,
          stance,
        });
      }
      case 'unlink': {
        const id = pick<EvidenceId>(evidence, one);
        return id && client.evidence.remove({ id });
      }
      case 'join': {
        const b = pick<ArticleId>(articles, other);
        const kind = one % 3 === 0 ? ('separate' as const) : ('copy' as const);
        return b && b !== article ? client.relations.say({ a: article, b, kind }) : undefined;
      }
      case 'date': {
        const published =
          other % 3 === 0 ? null : { ...date(`2023-0${1 + (other % 4)}-01`), from: 'user' as const };
        return client.articles.edit({ id: article, fields: { published } });
      }
      case 'event':
        return client.events.create({ title: `E${events.size}`, date: date(`2023-0${1 + (one % 4)}`) });
      case 'part': {
        const whole = pick<EventId>(events, one);
        return event && whole && client.events.edit({ id: event, fields: { partOf: whole } });
      }
      case 'aside': {
        const end = (await rows())[one];
        return end && client.looseEnds.setAside({ id: end.id, why: 'known' });
      }
      case 'settle': {
        const open = event ? (await client.disagreements.ofEvent({ event })).rows : [];
        const key = open[one % Math.max(1, open.length)]?.key;
        return event && key && client.disagreements.settle({ event, key, why: 'known' });
      }
      case 'remove': {
        const id = pick<AnnotationId>(annotations, one);
        return other % 2 === 0 && event
          ? client.events.remove({ id: event })
          : id && client.annotations.remove({ id });
      }
      default:
        return client.feed.undo();
    }
  };
  const listed = (ends: LooseEnds): unknown => [
    ends.window(null, 0, 500).map(({ id, says }) => [id, says]),
    ends.windowAside(0, 500).map(({ id }) => id),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      // A refused act, such as undoing when there is nothing to undo, is part of the history too.
      for (const each of acts) await take(each).catch(() => undefined);
      const fresh = new LooseEnds(library, rig.session.index);
      await fresh.ready();
      expect(listed(rig.session.looseEnds)).toEqual(listed(fresh));
      fresh.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a date of the program is confirmed from the list, and its event goes along; one that changed is refused', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text, { title: 'Dated', published: '2023-02-14' });
  const guessed = { ...date('2023-02-15', { by: 'program', confirmed: false }), from: 'text' as const };
  await client.articles.edit({ id: article.id, fields: { published: guessed } });
  const { event } = await client.events.create({ title: 'Summit' });
  const { evidence } = await client.evidence.link({
    passage: passageOf(article, text, 'two'),
    event: { id: event.id },
    told: date('2023-02', { by: 'program', confirmed: false }),
  });
  await client.events.edit({ id: event.id, fields: { dateFrom: evidence.id } });
  const open = (await rows()).filter(({ confirms }) => confirms);
  expect(open.map(({ collection, record }) => [collection, record])).toEqual([
    ['articles', article.id],
    ['evidence', evidence.id],
  ]);
  const ids = open.map(({ id }) => id);

  await client.looseEnds.confirm({ ids });
  expect((await rows()).filter(({ kind }) => kind === 'unconfirmed')).toEqual([]);
  expect((await client.events.get({ id: event.id })).event.date).toMatchObject({
    edtf: '2023-02',
    confirmed: true,
  });
  await client.feed.undo();
  expect((await rows()).filter(({ confirms }) => confirms)).toHaveLength(2);

  await client.articles.edit({ id: article.id, fields: { published: { ...guessed, edtf: '2023-02-16' } } });
  expect((await troubleOf(client.looseEnds.confirm({ ids }))).message).toContain('none was confirmed');
  expect((await client.events.get({ id: event.id })).event.date?.confirmed).toBe(false);
});
