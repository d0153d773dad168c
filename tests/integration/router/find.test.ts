import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { put } from '#common/change/build';
import type { RevisionId } from '#common/model/ids';
import { DateAsTold } from '#common/model/date-as-told';
import { plainRichText } from '#common/model/rich-text';
import { Evidence } from '#common/model/evidence';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf } from '../../support/router-rig';

const rig = rigForEach();

/** What the palette shows for some words, once every text is read: kind, label with the words in brackets, line. */
async function find(words: string) {
  const { client } = rig;
  let answer = await client.library.find({ words });
  while (answer.unread > 0) {
    await setImmediate();
    answer = await client.library.find({ words, round: answer.unread });
  }
  return answer.found;
}

function marked(text: string, marks: readonly { start: number; end: number }[]): string {
  return marks.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}

const shown = async (words: string) =>
  (await find(words)).map(
    ({ kind, label, marks, match }) =>
      `${kind}: ${marked(label, marks)} | ${match === null ? '' : marked(match.line, match.marks)}`,
  );

const text = 'Nothing new.\nThe 🇸🇪 envoy left Malmö for the harbour.';

async function stocked() {
  const { client } = rig;
  const article = await addArticle(rig, text, { title: 'A winter journey', publisher: 'The Baltic Post' });
  const revision = article.revisions[0]?.id ?? '';
  const passage = { article: article.id, revision: revision as RevisionId, start: 13, end: 37 };
  const comment = plainRichText('Who paid for the grain?');
  const { annotation } = await client.annotations.create({ passage, comment });
  const { event } = await client.events.create({ title: 'Visit to the harbour' });
  const { tag } = await client.tags.create({ name: 'Harbour', kind: 'topic', parent: null });
  const note = await client.notes.create({
    title: 'Open questions',
    body: plainRichText('Ask the harbour.'),
  });
  return { article, annotation, event, tag, note };
}

test('any words lead to tags, events, articles, notes, passages and comments, with the line that holds them', async () => {
  const { article, note } = await stocked();
  expect(await shown('harbour')).toEqual([
    'tag: [Harbour] | [Harbour]',
    'event: Visit to the [harbour] | Visit to the [harbour]',
    'note: Open questions | Ask the [harbour].',
    'article: A winter journey | The 🇸🇪 envoy left Malmö for the [harbour].',
  ]);
  const found = await find('harbour');
  expect(found.at(-1)?.match).toMatchObject({
    place: { revision: article.revisions[0]?.id, start: 45, end: 52 },
    inNote: null,
  });
  expect(found.find(({ id }) => id === note.id)?.match?.inNote).toEqual({ words: 'harbour', start: 8 });
  expect(await shown('grain paid')).toEqual([
    'annotation: The 🇸🇪 envoy left Malmö | Who [paid] for the [grain]?',
  ]);
  expect((await find('grain'))[0]?.match?.inComment).toBe(true);
  expect((await find('envoy left')).map(({ kind, match }) => [kind, match?.inComment])).toContainEqual([
    'annotation',
    false,
  ]);
});

test('words may stand in the name and in the text; a slip of the keys is forgiven; a phrase is not', async () => {
  await stocked();
  expect(await shown('baltic envoy')).toEqual([
    'article: A winter journey | The 🇸🇪 [envoy] left Malmö for the harbour.',
  ]);
  expect(await shown('wintre')).toEqual(['article: A [winter] journey | A [winter] journey']);
  expect((await shown('harbuor malmo')).at(0)).toContain('left [Malmö] for the [harbour].');
  expect(await shown('"harbuor"')).toEqual([]);
  expect(await shown('"left malmo"')).toHaveLength(2);
  expect(await shown('" %')).toEqual([]);
});

test('every change is found at once, and what is gone is not', async () => {
  const { article, event, note, annotation } = await stocked();
  const { client } = rig;
  await client.events.edit({ id: event.id, fields: { title: 'Visit to the lighthouse' } });
  expect(await shown('lighthouse')).toHaveLength(1);
  expect((await find('harbour')).map(({ kind }) => kind)).toEqual(['tag', 'note', 'article']);
  await client.notes.remove({ id: note.id });
  const passage = passageOf(article, text.replaceAll('🇸🇪', 'xy'), 'left');
  const evidence = Evidence.parse({
    id: rig.clock.ids.next(),
    createdAt: annotation.createdAt,
    updatedAt: annotation.createdAt,
    annotation: annotation.id,
    target: { kind: 'event', id: event.id },
    comment: plainRichText('A rumour'),
  });
  expect(passage.start).toBeGreaterThan(0);
  await rig.library.commit({ label: 'link', ops: [put('evidence', evidence)] });
  expect((await find('rumour'))[0]).toMatchObject({ kind: 'evidence', match: { inComment: true } });
  await client.articles.edit({ id: article.id, fields: { title: { value: 'Spring', from: 'user' } } });
  expect((await find('spring envoy')).map(({ kind }) => kind)).toEqual(['article']);
  expect(await find('winter')).toEqual([]);
  await client.articles.remove({ id: article.id });
  expect((await find('harbour')).map(({ kind }) => kind)).toEqual(['tag']);
});

test('a text that cannot be read is found by its name, and holds up nothing', async () => {
  const { article } = await stocked();
  await rm(`${rig.folder}/texts/${article.revisions[0]?.text ?? ''}.json`);
  expect((await find('winter')).map(({ kind }) => kind)).toEqual(['article']);
  expect((await find('envoy')).map(({ kind }) => kind)).toEqual(['annotation']);
});

test('what was imported a moment ago is among what is found first', async () => {
  const { client } = rig;
  const first = await addArticle(rig, 'The envoy will leave from the port.');
  const opened = await client.library.find({ words: 'will envoy' });
  expect(opened).toMatchObject({ found: [{ id: first.id }], unread: 0 });
  const second = await addArticle(rig, 'An envoy will come, it says, and will stay.');
  const after = await client.library.find({ words: 'will envoy' });
  expect(after.unread).toBe(0);
  expect(after.found.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
});

test('an event and an article are found by their dates however these are typed', async () => {
  const { client } = rig;
  const date = { edtf: '2023-02-14', words: 'last Tuesday', by: 'user' as const, confirmed: true };
  await client.events.create({ title: 'Visit', date: DateAsTold.parse(date) });
  const found = (typed: string) => shown(typed).then((lines) => `${typed}: ${lines.length}`);
  const article = await addArticle(rig, 'Nothing was said.', { title: 'Silence', published: '2023-03-04' });
  for (const typed of [
    '14 Feb 2023',
    '14 february 2023',
    '"last tuesday"',
    '14.02.2023',
    '14/2/2023',
    '2/14/2023',
  ])
    expect(await found(typed)).toBe(`${typed}: 1`);
  for (const typed of [
    '4 Mar 2023',
    '4 march 2023',
    '"march 2023"',
    '4.3.2023',
    '2023.3.4',
    '2023-03',
    '20230304',
  ])
    expect((await find(typed)).map(({ id }) => id)).toEqual([article.id]);
  expect(await shown('04.03.2023')).toEqual([
    'article: Silence | [2023-03-04] · Saturday 4 March 2023 ([2023-03-04])',
  ]);
  expect(await found('2023')).toBe('2023: 2');
  expect(await found('5.3.2023')).toBe('5.3.2023: 0');
  expect(await shown('2023-02-14')).toEqual([
    'event: Visit | last Tuesday · Tuesday 14 February 2023 ([2023-02-14])',
  ]);
});

test('a word is found joined, hyphened or apart, marked at its place, what is written as it was typed first', async () => {
  const { client } = rig;
  const article = await addArticle(rig, 'On Monday.\nThe non‑proliferation talks cost 1\u202f250\u202f000.', {
    title: 'Monday',
  });
  await client.notes.create({
    title: 'One',
    body: plainRichText('Of nonproliferation talks it is said that they cost 1250000'),
  });
  expect(await shown('nonproliferation')).toEqual([
    'note: One | Of [nonproliferation] talks it is said that they cost 1250000',
    'article: Monday | The [non‑proliferation] talks cost 1\u202f250\u202f000.',
  ]);
  expect(await shown('non-proliferation')).toEqual((await shown('nonproliferation')).toReversed());
  expect((await find('1,250,000'))[0]?.match).toMatchObject({
    place: { revision: article.revisions[0]?.id, start: 44, end: 53 },
  });
  expect(await shown('"non proliferation talks"')).toEqual([
    'article: Monday | The [non‑proliferation talks] cost 1\u202f250\u202f000.',
  ]);
});
