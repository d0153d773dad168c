import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { SearchProgress } from '#common/contract/search';
import type { RevisionId } from '#common/model/ids';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle } from '../../support/router-rig';

const rig = rigForEach();

const comment = {
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Who paid for the Malmö grain?' }] }],
};

async function run(words: string): Promise<SearchProgress[]> {
  const told: SearchProgress[] = [];
  for await (const progress of await rig.client.search.run({ words })) told.push(progress);
  return told;
}

async function stocked() {
  const { client } = rig;
  const text = 'The 🇸🇪 envoy left Malmö.\nNothing else was said.';
  const article = await addArticle(rig, text, { title: 'Envoy leaves' });
  const revision = article.revisions[0]?.id ?? '';
  const passage = { article: article.id, revision: revision as RevisionId, start: 7, end: 23 };
  const { annotation } = await client.annotations.create({ passage, comment });
  const { event } = await client.events.create({ title: 'Visit to MALMO' });
  const note = await client.notes.create({ title: 'Open questions', body: comment });
  return { article, annotation, event, note };
}

test('words are found in articles, quotes, comments, notes and events, with the line and the place', async () => {
  const { article, annotation, event, note } = await stocked();
  const last = (await run('malmo')).at(-1);
  expect(last).toMatchObject({ finished: true, done: 1, total: 1, unread: 0, capped: false });
  expect(last?.counts).toEqual({ event: 1, note: 1, quote: 1, comment: 1, article: 1 });
  const asked = { search: last?.search ?? '', known: 5 };
  const { total, rows } = await rig.client.search.rows(asked);
  expect(total).toBe(5);
  expect(rows.map(({ kind, id }) => [kind, id])).toEqual([
    ['event', event.id],
    ['note', note.id],
    ['quote', annotation.id],
    ['comment', annotation.id],
    ['article', article.id],
  ]);
  expect(rows[1]?.inNote).toEqual({ words: 'Malmö', start: 17 });
  expect(rows.at(-1)).toMatchObject({
    inNote: null,
    label: 'Envoy leaves',
    line: 'The 🇸🇪 envoy left Malmö.',
    place: { start: 18, end: 23 },
  });
  const only = await rig.client.search.rows({ ...asked, kind: 'comment', count: 1 });
  expect(only).toMatchObject({ total: 1, rows: [{ kind: 'comment', label: 'Envoy leaves' }] });
});

test('all words must be there; a phrase stands as it was typed; nothing typed finds nothing', async () => {
  await stocked();
  const found = async (words: string) => Object.values((await run(words)).at(-1)?.counts ?? {}).join(' ');
  expect(await found('envoy malmo')).toBe('0 0 1 0 1');
  expect(await found('"left malmo"')).toBe('0 0 1 0 1');
  expect(await found('"malmo left"')).toBe('0 0 0 0 0');
  expect(await found(' " ')).toBe('0 0 0 0 0');
});

test('a text that cannot be read is counted and does not end the search', async () => {
  await stocked();
  const missing = await addArticle(rig, 'Malmö was gone from the disk.');
  const sha = missing.revisions[0]?.text ?? '';
  await rm(`${rig.folder}/texts/${sha}.json`);
  expect((await run('malmo')).at(-1)).toMatchObject({ done: 2, unread: 1, finished: true });
});

test('progress grows; a search given up stops; one that is no longer kept says so', async () => {
  for (let n = 0; n < 60; n++) await addArticle(rig, `Malmö, part ${n}.`);
  const told = await run('malmo');
  const done = told.map((progress) => progress.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.filter((each) => each > 0 && each < 60).length).toBeGreaterThan(0);
  const given = await rig.client.search.run({ words: 'malmo' });
  for await (const progress of given) if (progress.done > 0) break;
  for (let n = 0; n < 10; n++) await run('malmo');
  await expect(rig.client.search.rows({ search: told[0]?.search ?? '', known: 0 })).rejects.toMatchObject({
    code: 'REFUSED',
  });
});
