import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId, EventId } from '#common/model/ids';
import {
  addArticle,
  contentsOf,
  openRig,
  passageOf,
  troubleOf,
  type RouterRig,
} from '../../support/router-rig';

let rig: RouterRig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const met = 'President Ana Reyes met Paul Kern in Lima on Tuesday.';
const voted = 'Parliament voted on the Harbour Bill on 3 May 2019.';
const text = `The harbour is old. ${met}\n${voted} Nobody was glad.`;

const of = async (article: ArticleId) => rig.client.suggestions.ofArticle({ article });
const titles = async (article: ArticleId): Promise<string[]> =>
  (await of(article)).rows.map(({ title }) => title);

/** Accepts a suggestion as the window does. */
async function accept(article: ArticleId, nth: number, to: EventId | null = null) {
  const { rows, revision } = await of(article);
  const row = rows[nth];
  if (row === undefined || revision === null) throw new Error('no such suggestion');
  const passage = { article, revision: revision as never, start: row.start, end: row.end };
  const tags = row.tags.map(({ choice }) => choice);
  const event = to === null ? { title: row.title, tags } : { id: to };
  return rig.client.evidence.link({ passage, event, told: row.told });
}

describe('suggestions of an article', () => {
  test('are made of its dated sentences, with the date as told and where its words stand', async () => {
    const { id } = await addArticle(rig, text, { published: '2019-05-16' });
    const { rows, held, dismissed } = await of(id);
    expect({ held, dismissed }).toEqual({ held: null, dismissed: [] });
    expect(rows.map(({ quote }) => quote)).toEqual([met, voted]);
    const [first, second] = rows;
    expect(first).toMatchObject({
      title: 'President Ana Reyes met Paul Kern in Lima',
      told: { edtf: '2019-05-14', words: 'Tuesday', against: { edtf: '2019-05-16', article: id } },
      tags: [{ name: 'Ana Reyes' }, { name: 'Lima' }],
      likely: null,
    });
    const at = text.indexOf('Tuesday');
    expect(first?.told.at?.stretch.now).toMatchObject({ start: at, end: at + 7, exact: 'Tuesday' });
    expect(second?.told).toMatchObject({ edtf: '2019-05-03', against: null });
  });

  test('accepting one links its sentence in one change; it is then suggested no more, until that is undone', async () => {
    const { id } = await addArticle(rig, text, { published: '2019-05-16' });
    await rig.client.tags.create({ name: 'Lima', kind: 'place', parent: null });
    const before = contentsOf(rig);
    const { event, evidence } = await accept(id, 0);
    const { tags, events, annotations } = rig.library.data;
    const names = events.get(event)?.tags.map((tag) => tags.get(tag)?.name);
    expect(names).toEqual(['Lima', 'Ana Reyes']);
    expect([...tags.values()].filter(({ name }) => name === 'Lima')).toHaveLength(1);
    expect(events.get(event)).toMatchObject({
      dateFrom: evidence.id,
      date: { edtf: '2019-05-14', by: 'program' },
    });
    expect(annotations.get(evidence.annotation)?.stretches[0]?.made.exact).toBe(met);
    expect(await titles(id)).toEqual(['Parliament voted on the Harbour Bill']);
    await rig.client.feed.undo();
    expect(contentsOf(rig)).toEqual(before);
    expect(await titles(id)).toHaveLength(2);
  });

  test('one that is likely about an event there is offers that event', async () => {
    const one = await addArticle(rig, text, { published: '2019-05-16' });
    const { event } = await accept(one.id, 1);
    const other = await addArticle(rig, 'On Friday Parliament voted on the bill about the harbour.', {
      published: '2019-05-06',
    });
    const [row] = (await of(other.id)).rows;
    expect(row).toMatchObject({ likely: { id: event, title: 'Parliament voted on the Harbour Bill' } });
    await accept(other.id, 0, event);
    expect((await rig.client.evidence.forEvent({ event })).total).toBe(2);
    expect(await titles(other.id)).toEqual([]);
  });

  test('a sentence of which some words bear on an event is not suggested; one only highlighted is, as that highlight', async () => {
    const article = await addArticle(rig, text, { published: '2019-05-16' });
    const event = { title: 'Talks in Lima' };
    await rig.client.evidence.link({ passage: passageOf(article, text, 'met Paul Kern'), event });
    const { annotation } = await rig.client.annotations.create({ passage: passageOf(article, text, voted) });
    expect((await of(article.id)).rows).toMatchObject([{ quote: voted, annotation: annotation.id }]);
  });

  test('a dismissed one stays dismissed, whatever the article’s date, until it is brought back', async () => {
    const { id } = await addArticle(rig, text, { published: '2019-05-16' });
    const [row] = (await of(id)).rows;
    const key = row?.key ?? '';
    await rig.client.suggestions.dismiss({ article: id, key });
    expect(await titles(id)).toEqual(['Parliament voted on the Harbour Bill']);
    const told = { edtf: '2019-06-20', words: '20 June 2019', by: 'user', confirmed: true } as const;
    await rig.client.articles.edit({ id, fields: { published: { ...told, from: 'user' } } });
    expect((await of(id)).dismissed).toMatchObject([{ key, quote: met }]);
    expect(await troubleOf(rig.client.suggestions.dismiss({ article: id, key: `${key}0` }))).toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('no longer there') as unknown,
    });
    await rig.client.suggestions.bringBack({ article: id, key });
    expect(await titles(id)).toHaveLength(2);
  });

  test('without a date there are only those with a whole one, and the reason is said', async () => {
    const { id } = await addArticle(rig, text);
    expect(await of(id)).toMatchObject({ held: 'undated', rows: [{ quote: voted }] });
    const german = await addArticle(rig, 'Der Rat stimmte am 3. Mai 2019 ab.', { published: '2019-05-16' });
    const language = (value: string) => ({ language: { value, from: 'user' } as const });
    await rig.client.articles.edit({ id: german.id, fields: language('de') });
    expect(await of(german.id)).toMatchObject({ held: null, rows: [{ title: 'Der Rat stimmte ab' }] });
    await rig.client.articles.edit({ id: german.id, fields: language('fr') });
    expect(await of(german.id)).toMatchObject({ held: 'language', rows: [] });
  });
});
