import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Contract } from '#common/contract/contract';
import type { SearchFilter, SearchProgress } from '#common/contract/search';
import type { RevisionId } from '#common/model/ids';
import { createRouter } from '#core/router/router';
import { serveChannel } from '#core/router/serve-channel';
import { createClient } from '../../../renderer/platform/channel-link';
import { channelPair } from '../../support/channel-pair';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle } from '../../support/router-rig';
import { startHost, windowChannel } from '../browser-host/rig';

const rig = rigForEach();

const comment = {
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Who paid for the Malmö grain?' }] }],
};

const everywhere: SearchFilter = { tags: [], stance: null, from: null, to: null, publisher: '', kind: null };

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

test('words pasted with the signs around them are found, and an article by its publisher', async () => {
  await addArticle(rig, 'The envoy left Malmö.', { publisher: 'Süddeutsche Zeitung' });
  const found = async (words: string) => Object.values((await run(words)).at(-1)?.counts ?? {}).join(' ');
  expect(await found('(Malmö), envoy;')).toBe('0 0 0 0 1');
  expect(await found('sueddeutsche')).toBe('0 0 0 0 1');
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

/** The kinds of the lines found, in order. */
async function kinds(words: string, filter: Partial<SearchFilter>): Promise<string> {
  let last: SearchProgress | undefined;
  for await (const progress of await rig.client.search.run({ words, filter })) last = progress;
  const { rows } = await rig.client.search.rows({ search: last?.search ?? '', known: 0 });
  return rows.map(({ kind }) => kind).join(' ');
}

test('lines are narrowed by tags, stance, publisher, kind and days, each by what it is of', async () => {
  const { article, annotation, event } = await stocked();
  const { client } = rig;
  const { tag } = await client.tags.create({ name: 'Envoys' });
  await client.annotations.edit({ id: annotation.id, fields: { tags: [{ id: tag.id }] } });
  await client.articles.edit({
    id: article.id,
    fields: {
      publisher: { value: 'The Baltic Post', from: 'user' },
      published: {
        edtf: '2023-02',
        words: 'February',
        by: 'user',
        confirmed: true,
        from: 'user',
        at: null,
        against: null,
      },
    },
  });
  await addArticle(rig, 'Malmö again.', { title: 'Another' });
  expect(await kinds('malmo', {})).toBe('event note quote comment article article');
  expect(await kinds('malmo', { tags: [tag.id] })).toBe('quote comment article');
  expect(await kinds('malmo', { tags: [[{ tag: tag.id, not: true }]] })).toBe('event article');
  expect(await kinds('malmo', { publisher: 'baltic' })).toBe('quote comment article');
  expect(await kinds('malmo', { from: '2023-02-20', to: '2023-03-20' })).toBe('quote comment article');
  expect(await kinds('malmo', { from: '2023-03-01' })).toBe('');
  expect(await kinds('malmo', { kind: 'wire' })).toBe('');
  await client.evidence.link({
    passage: { annotation: annotation.id },
    event: { id: event.id },
    stance: 'contradicts',
  });
  expect(await kinds('malmo', { stance: 'contradicts' })).toBe('event quote comment article');
  expect(await kinds('malmo', { stance: 'supports' })).toBe('');
  expect(await kinds('malmo', { publisher: 'baltic', stance: 'contradicts' })).toBe(
    'event quote comment article',
  );
});

test('a note is narrowed by what it cites; one that cites nothing that fits is left out, and counted', async () => {
  const { article, annotation, event } = await stocked();
  const { client } = rig;
  const { tag } = await client.tags.create({ name: 'Envoys' });
  await client.annotations.edit({ id: annotation.id, fields: { tags: [{ id: tag.id }] } });
  const publisher = { value: 'The Baltic Post', from: 'user' as const };
  await client.articles.edit({ id: article.id, fields: { publisher } });
  const { evidence } = await client.evidence.link({
    passage: { annotation: annotation.id },
    event: { id: event.id },
    stance: 'contradicts',
  });
  const about: [kind: string, id: string][] = [
    ['annotation', annotation.id],
    ['evidence', evidence.id],
    ['event', event.id],
    ['article', article.id],
    ['tag', tag.id],
  ];
  for (const [kind, id] of about) {
    const citation = { type: 'citation', attrs: { kind, id, quote: '' } };
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Malmö ' }, citation] }];
    await client.notes.create({ title: kind, body: { type: 'doc', content } });
  }
  const found = async (filter: Partial<SearchFilter>): Promise<string> => {
    let last: SearchProgress | undefined;
    for await (const progress of await client.search.run({ words: 'malmo', filter })) last = progress;
    const asked = { search: last?.search ?? '', kind: 'note' as const, known: 0 };
    const { rows } = await client.search.rows(asked);
    const names = rows.map(({ label }) => label).toSorted();
    return `${names.join(' ')}, ${last?.notesLeftOut} left out`;
  };
  expect(await found({})).toBe('Open questions annotation article event evidence tag, 0 left out');
  expect(await found({ tags: [tag.id] })).toBe('annotation article evidence tag, 2 left out');
  expect(await found({ publisher: 'baltic' })).toBe('annotation article event evidence, 2 left out');
  expect(await found({ stance: 'contradicts' })).toBe('annotation article event evidence, 2 left out');
  expect(await found({ stance: 'contradicts', tags: [tag.id] })).toBe(
    'annotation article evidence, 3 left out',
  );
  expect(await found({ stance: 'supports' })).toBe(', 6 left out');
  await client.evidence.link({
    passage: { annotation: annotation.id },
    event: { id: event.id },
    stance: 'supports',
  });
  expect(await found({ stance: 'supports' })).toBe('annotation article event, 3 left out');
});

test('a word with a slip is looked for as what it may mean, and that is told', async () => {
  await stocked();
  expect((await run('evnoy')).at(-1)).toMatchObject({ meant: ['envoy'], counts: { quote: 1, article: 1 } });
  expect((await run('envoy')).at(-1)?.meant).toEqual([]);
});

test('a search is kept with the library, once, is undone, and is removed', async () => {
  const { client } = rig;
  const filter: SearchFilter = {
    tags: [],
    stance: 'supports',
    from: null,
    to: '2024-01-01',
    publisher: '',
    kind: null,
  };
  await client.search.save({ words: 'grain talks', filter });
  await client.search.save({ words: 'grain talks', filter });
  await client.search.save({ words: 'malmo', filter });
  const saved = await client.search.saved({});
  expect(saved.rows.map(({ words }) => words)).toEqual(['malmo', 'grain talks']);
  expect(saved.rows[1]?.filter).toEqual(filter);
  await client.feed.undo();
  const [left] = (await client.search.saved({})).rows;
  expect(left?.words).toBe('grain talks');
  if (!left) throw new Error('the search is gone');
  expect(left.name).toBe('grain talks');
  await client.search.renameSaved({ id: left.id, name: ' What Malmö says of grain ' });
  expect((await client.search.saved({})).rows).toEqual([{ ...left, name: 'What Malmö says of grain' }]);
  await client.feed.undo();
  expect((await client.search.saved({})).rows).toEqual([left]);
  await client.search.removeSaved({ id: left.id });
  await expect(client.search.renameSaved({ id: left.id, name: 'x' })).rejects.toMatchObject({
    code: 'REFUSED',
  });
  expect((await client.search.saved({})).total).toBe(0);
  await expect(client.search.removeSaved({ id: left.id })).rejects.toMatchObject({ code: 'REFUSED' });
});

/** The window's end of each transport, with the library of this test at the other. */
const transports = {
  'between processes': () => {
    const { window, core } = channelPair();
    serveChannel({ router: createRouter(), channel: core, context: rig.context });
    return Promise.resolve(window);
  },
  'a socket of the browser': async () => {
    const serve = (channel: Parameters<typeof serveChannel>[0]['channel']): void =>
      serveChannel({ router: createRouter(), channel, context: rig.context });
    return windowChannel(await startHost({ serve }));
  },
};

test.each(Object.entries(transports))(
  'over %s a search streams, stops, and answers as here',
  async (_, open) => {
    await stocked();
    for (let n = 0; n < 60; n++) await addArticle(rig, `Malmö, part ${n}.`);
    const client = createClient<Contract>(await open());
    // Before every text is read, the order is that in which they were added.
    await expect
      .poll(async () => (await client.library.find({ words: 'malmo' })).unread, { timeout: 30_000 })
      .toBe(0);
    const lines = async (from: typeof client, words: string) => {
      let last: SearchProgress | undefined;
      for await (const progress of await from.search.run({ words })) last = progress;
      const { total, rows } = await from.search.rows({ search: last?.search ?? '', known: 0, count: 100 });
      return { last: { ...last, search: '' }, total, rows };
    };
    for (const words of ['malmo', '"left malmo"', 'evnoy', 'nothing of the kind']) {
      expect(await lines(client, words)).toEqual(await lines(rig.client, words));
    }
    const told: number[] = [];
    const given = new AbortController();
    await expect(async () => {
      for await (const { done } of await client.search.run({ words: 'malmo' }, { signal: given.signal })) {
        told.push(done);
        if (done > 0) given.abort();
      }
    }).rejects.toThrow(/abort/i);
    expect(told.at(-1)).toBeLessThan(61);
    const refused = client.search.rows({ search: 'nobody', known: 0 });
    await expect(refused).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/Search again/) as string,
    });
    await client.search.save({ words: 'malmo', filter: everywhere });
    expect((await rig.client.search.saved({})).rows).toMatchObject([{ words: 'malmo', filter: everywhere }]);
  },
);
