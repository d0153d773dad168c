import { expect, test } from 'vitest';
import { setFields } from '#common/change/build';
import { TextRevision } from '#common/model/article';
import type { RevisionId } from '#common/model/ids';
import { plainRichText } from '#common/model/rich-text';
import { plainDoc } from '../../support/plain-doc';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';

const text = 'The envoy met the minister on Tuesday.\nTalks will go on in March, an official said.';
const told = { edtf: '2023-02-21', words: 'on Tuesday', by: 'user' as const, confirmed: true };
const rig = rigForEach();

test('highlight, event and evidence are one change and one undo; the event takes the date told', async () => {
  const { client, library } = rig;
  const article = await addArticle(rig, text);
  const before = contentsOf(rig);
  const seq = library.seq;
  const linked = await client.evidence.link({
    passage: passageOf(article, text, 'met the minister'),
    event: { title: 'Envoy meets minister' },
    told,
    saidBy: [{ name: 'Envoy', kind: 'person' }],
  });
  expect(linked.seq).toBe(seq + 1);
  const { event, row } = await client.events.get({ id: linked.event });
  expect(event.date).toMatchObject({ edtf: '2023-02-21', words: 'on Tuesday' });
  expect(event.dateFrom).toBe(linked.evidence.id);
  expect(row.weight).toEqual({ supports: 1, contradicts: 0, mentions: 0, articles: 1, sources: 1 });
  const { rows } = await client.annotations.forArticle({ article: article.id });
  expect(rows.map((each) => [each.quote, each.state, each.evidence[0]?.eventTitle])).toEqual([
    ['met the minister', 'exact', 'Envoy meets minister'],
  ]);
  const place = { start: 27, end: 37, exact: 'on Tuesday' };
  expect(event.date?.at).toMatchObject({ article: article.id, stretch: { now: place, state: 'exact' } });
  const [claim] = (await client.evidence.forEvent({ event: linked.event })).rows;
  expect(claim).toMatchObject({ quote: 'met the minister', article: article.id, saidBy: ['Envoy'] });
  expect((await client.feed.undo()).label).toBe('link to event “Envoy meets minister”');
  expect(contentsOf(rig)).toEqual(before);
  await client.feed.redo();
  expect((await client.events.get({ id: linked.event })).event.dateFrom).toBe(linked.evidence.id);
});

test('the same passage bears on a further event without being marked again', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const first = await client.evidence.link({
    passage: passageOf(article, text, 'Talks will go on in March'),
    event: { title: 'Talks', date: told },
  });
  const second = await client.evidence.link({
    passage: { annotation: first.annotation },
    event: { title: 'Another round' },
    stance: 'mentions',
  });
  expect(second.annotation).toBe(first.annotation);
  const [row] = (await client.annotations.forArticle({ article: article.id })).rows;
  expect(row?.evidence.map((each) => each.eventTitle)).toEqual(['Talks', 'Another round']);
  expect((await client.events.get({ id: first.event })).event.dateFrom).toBeNull();
  expect((await client.library.info()).counts).toMatchObject({ annotations: 1, events: 2, evidence: 2 });
});

test('an event that has its date from evidence follows its wording, and keeps its own when that goes', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const { evidence, event: id } = await client.evidence.link({
    passage: passageOf(article, text, 'on Tuesday'),
    event: { title: 'Meeting' },
    told,
  });
  await client.evidence.edit({ id: evidence.id, fields: { told: { ...told, edtf: '2023-02-14' } } });
  const { date } = (await client.events.get({ id })).event;
  expect([date?.edtf, date?.at?.stretch.now?.exact]).toEqual(['2023-02-14', 'on Tuesday']);
  await client.evidence.remove({ id: evidence.id });
  const { event } = await client.events.get({ id });
  expect(event.dateFrom).toBeNull();
  expect(event.date).toMatchObject({ edtf: '2023-02-14', why: expect.stringContaining('deleted') as string });
  await client.feed.undo();
  expect((await client.events.get({ id })).event.dateFrom).toBe(evidence.id);
});

test('a date typed for the event no longer comes from evidence, and can be taken from it again', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const { evidence, event: id } = await client.evidence.link({
    passage: passageOf(article, text, 'on Tuesday'),
    event: { title: 'Meeting' },
    told,
  });
  await client.events.edit({ id, fields: { date: { ...told, edtf: '2023-03' } } });
  expect((await client.events.get({ id })).event).toMatchObject({
    dateFrom: null,
    date: { edtf: '2023-03' },
  });
  await client.events.edit({ id, fields: { dateFrom: evidence.id } });
  expect((await client.events.get({ id })).event).toMatchObject({ dateFrom: evidence.id, date: told });
  const other = await client.events.create({ title: 'Other' });
  const trouble = await troubleOf(
    client.events.edit({ id: other.event.id, fields: { dateFrom: evidence.id } }),
  );
  expect(trouble.code).toBe('NOT_FOUND');
});

test('passages that cannot be marked are refused with a sentence, and nothing is stored', async () => {
  const { client, library, clock } = rig;
  const article = await addArticle(rig, text);
  const passage = passageOf(article, text, 'met');
  const create = (change: object) =>
    troubleOf(client.annotations.create({ passage: { ...passage, ...change } }));
  const seq = library.seq;
  expect(await create({ end: 9999 })).toMatchObject({
    code: 'REFUSED',
    message: expect.stringMatching(/characters/) as string,
  });
  expect((await create({ start: 38, end: 39 })).code).toBe('REFUSED');
  expect((await create({ start: 8, end: 5 })).code).toBe('REFUSED');
  expect((await create({ article: clock.ids.next() })).code).toBe('NOT_FOUND');
  expect((await create({ revision: clock.ids.next() })).code).toBe('NOT_FOUND');
  expect(library.seq).toBe(seq);
});

test('a passage that begins or ends in the middle of a sign is the whole of it, across lines too', async () => {
  const signs = 'He waved a 🇸🇪 flag.\nHis family 👩‍👩‍👧 left.';
  const article = await addArticle(rig, signs);
  const points = [...signs];
  const passage = {
    article: article.id,
    revision: article.revisions[0]?.id as RevisionId,
    start: points.indexOf('🇪'),
    end: points.indexOf('👧'),
  };
  const { annotation } = await rig.client.annotations.create({ passage });
  expect(annotation.stretches[0]?.made.exact).toBe('🇸🇪 flag.\nHis family 👩‍👩‍👧');
});

test('white space dragged along at the ends of a passage is left out', async () => {
  const { client } = rig;
  const article = await addArticle(rig, text);
  const passage = { ...passageOf(article, text, 'Tuesday.'), end: text.indexOf('Talks') };
  const { annotation } = await client.annotations.create({ passage });
  expect(annotation.stretches[0]?.made).toMatchObject({
    exact: 'Tuesday.',
    suffix: expect.stringMatching(/^\n/) as string,
  });
});

test('what is too long to be sent whole is refused with its limit', async () => {
  const { client, library } = rig;
  const long = 'word '.repeat(5000);
  const article = await addArticle(rig, long);
  const passage = { ...passageOf(article, long, 'word'), end: 16_500 };
  const { seq } = library;
  expect(await troubleOf(client.annotations.create({ passage }))).toMatchObject({
    code: 'LIMIT',
    message: expect.stringContaining('16000') as string,
  });
  const comment = plainRichText(long.repeat(3));
  const short = { ...passage, end: 100 };
  expect((await troubleOf(client.annotations.create({ passage: short, comment }))).code).toBe('LIMIT');
  expect(library.seq).toBe(seq);
});

test('words selected in a text that has changed since are a conflict, and a further revision can be marked', async () => {
  const { client, library, clock } = rig;
  const article = await addArticle(rig, text);
  const passage = passageOf(article, text, 'the minister');
  const next = text.replace('Tuesday', 'Monday');
  const stored = await library.blobs.putText({ doc: plainDoc(next), text: next });
  if (!stored.ok) throw new Error(stored.error.message);
  const id = clock.ids.next<RevisionId>();
  const when = '2024-01-01T00:00:00.000Z';
  const revision = TextRevision.parse({ id, text: stored.value, when, why: 'mended' });
  const ops = setFields('articles', article, { revisions: [...article.revisions, revision] });
  await library.commit({ label: 'new revision', ops });
  expect(await troubleOf(client.annotations.create({ passage }))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/changed since/) as string,
  });
  const start = next.indexOf('Monday');
  const marked = await client.annotations.create({
    passage: { article: article.id, revision: id, start, end: start + 6 },
  });
  expect(marked.annotation.stretches[0]?.made.exact).toBe('Monday');
});
