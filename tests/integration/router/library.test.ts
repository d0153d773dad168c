import { expect, test } from 'vitest';
import { shortId } from '#common/derive/short-id';
import { plainRichText } from '#common/model/rich-text';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf } from '../../support/router-rig';

const text = 'The envoy spoke of grain.\nNothing else was said.';
const rig = rigForEach();

async function stocked() {
  const { client } = rig;
  const article = await addArticle(rig, text, {
    title: 'Envoy in town',
    publisher: 'The Post',
    published: '2023-02-14',
  });
  const link = await client.evidence.link({
    passage: passageOf(article, text, 'spoke of grain'),
    event: { title: 'Grain talks' },
  });
  const { tag } = await client.tags.create({ name: 'Grain' });
  const note = await client.notes.create({ title: 'Memo', body: plainRichText('what of grain prices') });
  return { article, tag, note, ...link };
}

test('info counts what the library holds', async () => {
  await stocked();
  expect(await rig.client.library.info()).toMatchObject({
    name: 'Test',
    sample: false,
    seq: rig.library.seq,
    writable: true,
    readOnlyWhy: null,
    notices: [],
    counts: { articles: 1, annotations: 1, events: 1, evidence: 1, notes: 1, tags: 1 },
  });
});

test('find: names with the word first, then what holds it, the closest first', async () => {
  const { client } = rig;
  await stocked();
  const found = (await client.library.find({ words: 'GRAIN' })).found;
  expect(found.map((each) => each.kind)).toEqual(['tag', 'event', 'annotation', 'note', 'article']);
  expect(found[2]).toMatchObject({
    label: 'spoke of grain',
    detail: '“Envoy in town”, The Post, 14 Feb. 2023',
  });
  const both = (await client.library.find({ words: 'post envoy' })).found;
  expect(both.map((each) => [each.kind, each.label])).toEqual([['article', 'Envoy in town']]);
  expect((await client.library.find({ words: '  ' })).found).toEqual([]);
  expect((await client.library.find({ words: 'nowhere' })).found).toEqual([]);
});

test('an id is found whole or short, in any case, inside a pasted line', async () => {
  const { client } = rig;
  const { article, annotation, evidence, event } = await stocked();
  const ids = async (line: string) =>
    (await client.library.findId({ text: line })).found.map((each) => each.id);
  expect(await ids(annotation)).toEqual([annotation]);
  expect(await ids(`[^1]: “Envoy in town”, id ${shortId(evidence.id)}.`)).toEqual([evidence.id]);
  expect(await ids(`see ${article.id.toUpperCase()} and ${shortId(annotation)}`)).toEqual([
    article.id,
    annotation,
  ]);
  expect(await ids('no id here: 20230214 deadbeef')).toEqual([]);
  const [claim] = (await client.library.findId({ text: evidence.id })).found;
  expect(claim).toMatchObject({ kind: 'evidence', article: article.id, annotation, event });
});

test('cited: each reference in turn, with its words and source, or that it is gone', async () => {
  const { client, clock } = rig;
  const { article, annotation, evidence, event } = await stocked();
  const gone = clock.ids.next();
  const refs = [
    { kind: 'annotation' as const, id: annotation },
    { kind: 'evidence' as const, id: evidence.id },
    { kind: 'event' as const, id: event },
    { kind: 'article' as const, id: article.id },
    { kind: 'event' as const, id: gone },
  ];
  const { things } = await client.library.cited({ refs });
  const source = '“Envoy in town”, The Post, 14 Feb. 2023';
  expect(things.map(({ found, quote, source: from }) => [found, quote, from])).toEqual([
    [true, 'spoke of grain', source],
    [true, 'spoke of grain', source],
    [true, 'Grain talks', ''],
    [true, 'Envoy in town', source],
    [false, '', ''],
  ]);
});

test('the host answers its own calls, and its refusals are errors of the contract', async () => {
  const { client, host, library } = rig;
  expect(await client.host.info()).toEqual(host.info());
  await client.host.saveSettings({ values: { theme: 'dark' } });
  expect(await client.host.settings()).toEqual({ theme: 'dark' });
  expect(await client.host.flush()).toEqual({ seq: library.seq });
  expect(await client.host.newLibrary({ name: 'New' })).toEqual({ opened: true });
  await expect(client.host.openLibrary({ handle: 'x' })).rejects.toMatchObject({
    code: 'REFUSED',
    defined: true,
    data: { what: 'handle' },
  });
});
