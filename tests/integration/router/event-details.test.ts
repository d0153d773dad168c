import { expect, test } from 'vitest';
import type { EventId } from '#common/model/ids';
import type { Article } from '#common/model/article';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, type RouterRig } from '../../support/router-rig';

const text = 'The envoy said it was so, the embassy said it was not, and talks begin on Tuesday.';
const rig = rigForEach();

const date = (edtf: string, words = edtf) => ({ edtf, words, by: 'user' as const, confirmed: true });
const make = async (title: string, edtf?: string): Promise<EventId> =>
  (await rig.client.events.create({ title, date: edtf === undefined ? null : date(edtf) })).event.id;
const person = (name: string) => ({ name, kind: 'person' as const });

type Claim = Partial<Parameters<RouterRig['client']['evidence']['link']>[0]>;
const link = (article: Article, words: string, event: EventId, more: Claim = {}) =>
  rig.client.evidence.link({ passage: passageOf(article, text, words), event: { id: event }, ...more });

test('two speakers in one article are two claims, and the article is not at odds with itself', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text, { title: 'Two sides', published: '2023-02-14' });
  const event = await make('Balloon', '2023-01-28');
  await link(article, 'The envoy said it was so', event, { saidBy: [person('Envoy')] });
  await link(article, 'the embassy said it was not', event, {
    stance: 'contradicts',
    saidBy: [{ name: 'Embassy', kind: 'group' }],
  });
  await link(article, 'talks', event, { stance: 'mentions' });
  const held = await client.events.get({ id: event });
  expect(held.voices).toMatchObject([
    { name: 'Envoy', supports: 1, contradicts: 0, twoAccounts: false },
    { name: 'Embassy', supports: 0, contradicts: 1, twoAccounts: false },
    { name: '', mentions: 1 },
  ]);
  expect(held.apart).toEqual([
    { article: article.id, articleLabel: 'Two sides', supports: ['Envoy'], contradicts: ['Embassy'] },
  ]);
  expect(held.row).toMatchObject({ disputed: true, weight: { articles: 1, sources: 1 } });
  expect(held.published).toEqual({ before: 0, during: 0, after: 1, unclear: 0 });
});

test('dates told come with their quotes, in the order published, each compared with the event and the others', async () => {
  const { client } = rig;
  const event = await make('Visit', '2023-03-20/2023-03-22');
  const tell = async (published: string, told: string, words: string) => {
    const article = await addArticle(rig, text, { published });
    return link(article, 'talks begin on Tuesday', event, { told: date(told, words) });
  };
  await tell('2023-03-19', '2023-03-20/2023-03-22', 'On TUESDAY');
  await tell('2023-02-14', '2023', 'later this year');
  await tell('2023-02-15', '2023-21', 'the spring');
  await tell('2023-04-02', '2023-02', 'in February');
  const { total, rows } = await client.events.told({ id: event });
  expect(total).toBe(4);
  expect(rows.map(({ towards, against }) => [towards, against])).toEqual([
    ['wider', []],
    ['wider', ['2023-02']],
    ['agrees', ['2023-02']],
    ['cannot both hold', ['2023-21', '2023-03-20/2023-03-22']],
  ]);
  expect(rows[2]?.quote).toEqual({ before: 'talks begin ', words: 'on Tuesday', after: '' });
  expect(rows[0]?.quote).toEqual({ before: 'talks begin on Tuesday', words: '', after: '' });
  expect(
    (await client.events.told({ id: event, from: 3, count: 5 })).rows.map((row) => row.evidence),
  ).toEqual([rows[3]?.evidence]);
  expect((await client.events.get({ id: event })).row.disputed).toBe(true);
});

test('the claim an event’s date was taken from is told with it, and evidence goes by publication', async () => {
  const { client } = rig;
  const event = await make('Talks');
  const late = await addArticle(rig, text, { published: '2023-03' });
  const early = await addArticle(rig, text, { published: '2023-02' });
  const undated = await addArticle(rig, text);
  await link(undated, 'envoy', event);
  await link(late, 'envoy', event);
  const { evidence } = await link(early, 'Tuesday', event, { told: date('2023-02-14', 'Tuesday') });
  await link(early, 'embassy', event, { stance: 'mentions' });
  await client.events.edit({ id: event, fields: { dateFrom: evidence.id } });
  expect((await client.events.get({ id: event })).datedBy?.evidence.id).toBe(evidence.id);
  const articles = async (stance?: 'supports') =>
    (await client.evidence.forEvent({ event, ...(stance ? { stance } : {}) })).rows.map((row) => row.article);
  expect(await articles('supports')).toEqual([early.id, late.id, undated.id]);
  expect(await articles()).toEqual([early.id, early.id, late.id, undated.id]);
});

test('a part outside the dates of its whole is flagged on both, and parts are listed below their whole', async () => {
  const { client } = rig;
  const tour = await make('Tour', '2023-02-14/2023-02-21');
  const before = await make('Earlier', '2023-01');
  const stop = await make('Stop', '2023-02-20');
  const last = await make('Last meeting', '2023-02-22');
  const talk = await make('Talk at the stop', '2023-02-20');
  for (const [part, whole] of [
    [stop, tour],
    [last, tour],
    [talk, stop],
  ] as const)
    await client.events.edit({ id: part, fields: { partOf: whole } });
  const { row, parts } = await client.events.get({ id: tour });
  expect(row).toMatchObject({ partsOutside: 1, outside: null });
  expect(parts.map(({ id, outside }) => [id, outside])).toEqual([
    [stop, null],
    [last, 'after'],
  ]);
  const nested = (await client.events.list({ nested: true })).rows.map(({ id, depth }) => [id, depth]);
  expect(nested).toEqual([
    [before, 0],
    [tour, 0],
    [stop, 1],
    [talk, 2],
    [last, 1],
  ]);
  const window = await client.events.list({ nested: true, from: 2, count: 2 });
  expect([window.total, window.rows.map(({ id }) => id)]).toEqual([5, [stop, talk]]);
  await client.events.edit({ id: tour, fields: { date: date('2023-02-14/2023-02-22') } });
  expect((await client.events.get({ id: last })).row.outside).toBeNull();
});

test('a tag made for an event or an article is one change with its use; so is renaming and merging a speaker', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const event = await make('Talks');
  await link(article, 'envoy', event, { saidBy: [person('The envoy')] });
  const before = contentsOf(rig);
  await client.tags.putOn({ on: { event }, tag: { name: 'Paris', kind: 'place' } });
  const [paris] = (await client.tags.find({ words: 'paris' })).tags;
  expect(paris).toMatchObject({ kind: 'place' });
  expect((await client.events.get({ id: event })).event.tags).toEqual([paris?.id]);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  await client.tags.putOn({ on: { article: article.id }, tag: person('The envoy') });
  const [envoy] = (await client.tags.find({ words: 'envoy' })).tags;
  expect((await client.articles.get({ id: article.id })).article.tags).toEqual([envoy?.id]);

  const { tag: full } = await client.tags.create({ name: 'Ms Envoy', kind: 'person' });
  const apart = contentsOf(rig);
  await client.tags.merge({ keep: full.id, take: envoy?.id ?? full.id });
  expect((await client.events.get({ id: event })).voices[0]?.name).toBe('Ms Envoy');
  await client.tags.edit({ id: full.id, fields: { name: 'The ambassador' } });
  expect((await client.events.get({ id: event })).voices[0]?.name).toBe('The ambassador');
  await client.feed.undo();
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(apart);
});

test('the palette and a citation say the date an event has, not only its source’s words', async () => {
  const { client } = rig;
  const { event } = await client.events.create({
    title: 'Tour',
    date: date('2023-02-14/2023-02-21', 'on Tuesday'),
  });
  expect((await client.library.find({ words: 'tour' })).found[0]?.detail).toBe('14–21 Feb 2023');
  expect((await client.library.cited({ refs: [{ kind: 'event', id: event.id }] })).things[0]?.source).toBe(
    '14–21 Feb 2023',
  );
  expect((await client.events.list({ words: '21 feb' })).total).toBe(1);
  expect((await client.events.list({ words: 'on tuesday' })).total).toBe(1);
});
