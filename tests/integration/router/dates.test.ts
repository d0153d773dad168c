import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StaleDate } from '#common/contract/dates';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Article } from '#common/model/article';
import {
  addArticle,
  contentsOf,
  openRig,
  passageOf,
  troubleOf,
  type RouterRig,
} from '../../support/router-rig';

const text = 'The tour, starting Tuesday, was told of last month.';
let rig: RouterRig;
let article: Article;

beforeEach(async () => {
  rig = await openRig();
  article = await addArticle(rig, text, { published: '2023-02-14' });
});
afterEach(() => rig.close());

const counted = (words: string, edtf: string | null, from: string | null = '2023-02-14'): DateAsTold => ({
  edtf,
  words,
  at: null,
  against: from === null ? null : { edtf: from, article: article.id, field: 'published' },
  by: 'user',
  confirmed: true,
});
const link = async (words: string, told: DateAsTold, title = 'Tour') =>
  rig.client.evidence.link({ passage: passageOf(article, text, words), event: { title }, told });
const redate = async (edtf: string | null): Promise<unknown> =>
  rig.client.articles.edit({
    id: article.id,
    fields: {
      published: edtf === null ? null : { edtf, words: edtf, by: 'user', confirmed: true, from: 'user' },
    },
  });
const stale = async (): Promise<StaleDate[]> => (await rig.client.dates.stale({ article: article.id })).rows;
const taking = ({ place, current, proposed }: StaleDate) => ({
  place,
  current,
  take: { edtf: proposed ?? '' },
});

test('a new date lists what was counted from the old one, old and new, and changes none of it', async () => {
  await link('starting Tuesday', counted('Tuesday', '2023-02-14'));
  await link('last month', counted('last month', '2023-01'), 'Talks');
  await rig.client.events.create({ title: 'By itself', date: counted('14 Feb 2023', '2023-02-14', null) });
  expect(await stale()).toEqual([]);
  await redate('2023-03-07');
  const before = contentsOf(rig);
  expect(await stale()).toMatchObject([
    {
      title: 'Tour',
      words: 'Tuesday',
      datesEvent: true,
      current: '2023-03-07',
      old: { edtf: '2023-02-14' },
      proposed: '2023-03-07',
    },
    { title: 'Talks', old: { edtf: '2023-01' }, proposed: '2023-02' },
  ]);
  expect((await rig.client.dates.stale({})).total).toBe(2);
  expect(contentsOf(rig)).toEqual(before);
});

test('accepting all is one change: told dates and the events dated by them; one undo brings all back', async () => {
  const { client } = rig;
  const tour = await link('starting Tuesday', counted('Tuesday', '2023-02-14'));
  const talks = await link('last month', counted('last month', '2023-01'), 'Talks');
  await redate('2023-03-07');
  const before = contentsOf(rig);
  await client.dates.accept({ choices: (await stale()).map(taking) });
  expect(await stale()).toEqual([]);
  const { event } = await client.events.get({ id: tour.event });
  expect(event.date).toMatchObject({ edtf: '2023-03-07', against: { edtf: '2023-03-07' }, confirmed: true });
  expect(event.dateFrom).toBe(tour.evidence.id);
  expect((await client.events.get({ id: talks.event })).event.date?.edtf).toBe('2023-02');
  await rig.session.undo.undo();
  expect(contentsOf(rig)).toEqual(before);
  await rig.session.undo.undo();
  expect(await stale()).toEqual([]);
});

test('an event with a date of its own counted from an article is listed for itself', async () => {
  const { client } = rig;
  const { event } = await client.events.create({ title: 'Vote', date: counted('yesterday', '2023-02-13') });
  await redate('2023-02-16');
  const [row] = await stale();
  expect(row).toMatchObject({ place: { in: 'events', id: event.id, field: 'date' }, proposed: '2023-02-15' });
  if (row) await client.dates.accept({ choices: [taking(row)] });
  expect((await client.events.get({ id: event.id })).event.date?.edtf).toBe('2023-02-15');
});

test('another article’s date counted from this one goes along only when accepted', async () => {
  const other = await addArticle(rig, 'A rewording.');
  const published = {
    ...counted('yesterday', '2023-02-13'),
    from: 'inferred' as const,
    why: 'it rewords it',
  };
  await rig.client.articles.edit({ id: other.id, fields: { published } });
  await redate('2023-02-15');
  const [row] = await stale();
  expect(row).toMatchObject({ place: { in: 'articles', id: other.id }, proposed: '2023-02-14', event: null });
  if (row) await rig.client.dates.accept({ choices: [taking(row)] });
  expect((await rig.client.articles.get({ id: other.id })).article.published).toMatchObject({
    edtf: '2023-02-14',
    from: 'inferred',
    why: 'it rewords it',
  });
});

test('words with two readings wait for a choice; a date may stay, and then counts from nothing', async () => {
  const { client } = rig;
  const tour = await link('starting Tuesday', counted('Tuesday', '2023-02-14'));
  await redate('2023-02-15');
  const [row] = await stale();
  expect(row).toMatchObject({ proposed: null, readings: [{ edtf: '2023-02-14' }, { edtf: '2023-02-21' }] });
  if (!row) throw new Error('nothing is listed');
  const { place, current } = row;
  await client.dates.accept({ choices: [{ place, current, take: { edtf: '2023-02-21' } }] });
  expect((await client.events.get({ id: tour.event })).event.date?.edtf).toBe('2023-02-21');
  await redate(null);
  const [lost] = await stale();
  expect(lost).toMatchObject({
    current: null,
    readings: [],
    message: expect.stringContaining('date the article') as unknown,
  });
  await client.dates.accept({ choices: [{ place, current: null, take: 'keep' }] });
  expect(await stale()).toEqual([]);
  await redate('2024-01-01');
  expect(await stale()).toEqual([]);
  expect((await client.events.get({ id: tour.event })).event.date).toMatchObject({
    edtf: '2023-02-21',
    against: null,
  });
});

test('words kept for want of a date are offered once the article has one', async () => {
  const { client } = rig;
  await redate(null);
  const tour = await link('starting Tuesday', counted('yesterday', null, null));
  await link('last month', counted('before the thaw', null, null), 'Thaw');
  expect(await stale()).toEqual([]);
  await redate('2023-02-14');
  const rows = await stale();
  expect(rows).toMatchObject([{ words: 'yesterday', old: { edtf: null }, proposed: '2023-02-13' }]);
  await client.dates.accept({ choices: rows.map(taking) });
  expect((await client.events.get({ id: tour.event })).event.date).toMatchObject({
    edtf: '2023-02-13',
    words: 'yesterday',
    against: { edtf: '2023-02-14', article: article.id },
  });
});

test('what is not as it was shown is refused whole', async () => {
  const { client } = rig;
  await link('starting Tuesday', counted('yesterday', '2023-02-13'));
  await link('last month', counted('last month', '2023-01'), 'Talks');
  await redate('2023-03-07');
  const choices = (await stale()).map(taking);
  const before = contentsOf(rig);
  const [first] = choices;
  if (!first) throw new Error('nothing is listed');
  const unoffered = [{ ...first, take: { edtf: '1999' } }, ...choices.slice(1)];
  expect(await troubleOf(client.dates.accept({ choices: unoffered }))).toMatchObject({ code: 'CONFLICT' });
  expect(contentsOf(rig)).toEqual(before);
  await redate('2023-03-08');
  expect(await troubleOf(client.dates.accept({ choices }))).toMatchObject({ code: 'CONFLICT' });
  expect((await stale()).length).toBe(2);
});

test('a long list is asked by window', async () => {
  for (const title of ['a', 'b', 'c']) await link('last month', counted('last month', '2023-01'), title);
  await redate('2023-03-07');
  const page = await rig.client.dates.stale({ article: article.id, from: 1, count: 1 });
  expect([page.total, page.rows.map(({ title }) => title)]).toEqual([3, ['b']]);
});

test('an undated article is offered the date of one it rewords; taking it is one change, and then dates wait to be read', async () => {
  const { client } = rig;
  const undated = await addArticle(rig, text);
  const proposals = async () => (await client.dates.propose({ article: undated.id })).proposals;
  expect(await proposals()).toEqual([]);
  expect((await client.dates.propose({ article: article.id })).proposals).toEqual([]);
  await client.relations.say({ a: undated.id, b: article.id, kind: 'rewording' });
  const [proposal] = await proposals();
  expect(proposal).toMatchObject({ edtf: '2023-02-14', from: 'inferred', article: article.id });
  expect(proposal?.why).toContain('says the same in other words');
  const waiting = { ...counted('last month', null, null), confirmed: true };
  const passage = passageOf(undated, text, 'last month');
  await client.evidence.link({ passage, event: { title: 'Talks' }, told: waiting });
  expect((await client.dates.stale({ article: undated.id })).rows).toEqual([]);
  const before = contentsOf(rig);
  if (!proposal) throw new Error('a date is proposed');
  const { article: from, ...told } = proposal;
  expect(from).toBe(article.id);
  await client.articles.edit({
    id: undated.id,
    fields: { published: { ...told, at: null, against: null, by: 'program', confirmed: true } },
  });
  expect(await proposals()).toEqual([]);
  expect((await client.dates.stale({ article: undated.id })).rows).toMatchObject([
    { words: 'last month', current: '2023-02-14', proposed: '2023-01' },
  ]);
  await client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
  const gone = await troubleOf(client.dates.propose({ article: rig.clock.ids.next() }));
  expect(gone.code).toBe('NOT_FOUND');
});
