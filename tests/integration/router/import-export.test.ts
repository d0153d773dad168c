import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { ArticleId } from '#common/model/ids';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, passageOf, troubleOf } from '../../support/router-rig';

const rig = rigForEach();

const words = 'The harbour opened again.\n\nShips waited outside for two days.';

async function last<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  let seen: T | undefined;
  for await (const item of items) seen = item;
  return seen;
}

test('what is pasted is reviewed, stored when told, read back, and undone as one', async () => {
  const { client, library } = rig;
  const before = contentsOf(rig);
  const { session } = await client.import.begin();
  const { item } = await client.import.addPasted({ session, text: words });
  expect(await last(await client.import.watch({ session }))).toMatchObject({
    waiting: 0,
    ready: 1,
    failed: 0,
  });
  expect((await client.import.rows({ session })).rows).toMatchObject([
    { item, state: 'ready', include: true },
  ]);
  await client.import.set({ session, rows: [{ from: 0, to: 1 }], fields: { title: 'Harbour' } });
  expect((await client.import.pieces({ session, item })).rows.map((piece) => piece.text)).toContain(
    'The harbour opened again.',
  );
  expect(library.seq).toBe(0);
  const done = await last(await client.import.store({ session }));
  const article = done?.type === 'done' ? done.stored[0]?.article : undefined;
  expect((await client.articles.list({})).rows).toMatchObject([
    { id: article, label: 'Harbour', held: true },
  ]);
  let json = '';
  for await (const piece of await client.articles.text({ id: article as ArticleId })) json += piece;
  expect((JSON.parse(json) as { text: string }).text).toContain('Ships waited outside');
  expect((await client.feed.undo()).label).toContain('import of “Harbour”');
  expect(contentsOf(rig)).toEqual(before);
});

test('a file that cannot be read fails alone, with a sentence; cancelling forgets all', async () => {
  const { client, library } = rig;
  const { session } = await client.import.begin();
  const { item } = await client.import.addFile({ session, name: 'empty.txt', bytes: 0 });
  await client.import.addBytes({ session, item, base64: '', last: true });
  const good = await client.import.addFile({ session, name: 'good.txt', bytes: words.length });
  const base64 = Buffer.from(words).toString('base64');
  await client.import.addBytes({ session, item: good.item, base64, last: true });
  await last(await client.import.watch({ session }));
  const { rows } = await client.import.rows({ session });
  expect(rows.map((row) => row.state)).toEqual(['failed', 'ready']);
  expect(rows[0]?.problem).toMatch(/empty\.txt/);
  await client.import.cancel({ session });
  expect((await troubleOf(client.import.rows({ session }))).code).toBe('REFUSED');
  expect(library.data.articles.size).toBe(0);
});

test('long blocks are answered in windows that fit', async () => {
  const { client } = rig;
  const { session } = await client.import.begin();
  const text = Array.from({ length: 400 }, (_, n) => `${n} ${'会谈 '.repeat(1500)}`).join('\n\n');
  const { item } = await client.import.addPasted({ session, text });
  await last(await client.import.watch({ session }));
  let from = 0;
  for (let total = 1; from < total;) {
    const answer = await client.import.pieces({ session, item, from, count: 500 });
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(256 * 1024);
    expect(answer.rows.length).toBeGreaterThan(0);
    from += answer.rows.length;
    total = answer.total;
  }
  expect(from).toBeGreaterThanOrEqual(400);
});

test.each(['markdown', 'html'] as const)('%s: preview, download and save say the same', async (format) => {
  const { client, host } = rig;
  const text = words.replace('\n\n', '\n');
  const article = await addArticle(rig, text, { title: 'Harbour' });
  await client.evidence.link({
    passage: passageOf(article, text, 'harbour opened'),
    event: { title: 'Opening' },
  });
  const options = { format, scope: { kind: 'all' as const } };
  const preview = await client.export.preview(options);
  expect(preview).toMatchObject({ cut: false, counts: { articles: 1, passages: 1, events: 1, evidence: 1 } });
  let whole = '';
  for await (const piece of await client.export.download(options))
    if (typeof piece === 'string') whole += piece;
  // Only the moment it was made differs.
  const timeless = (text: string): string => text.replace(/2024-01-01T[\d:.]+Z/g, 'T');
  expect(timeless(whole)).toBe(timeless(preview.text));
  expect(whole).toContain('harbour opened');
  const steps = [];
  for await (const step of await client.export.save({ ...options, handle: 'target' })) steps.push(step);
  expect(steps[0]).toEqual({ done: 1, total: 1 });
  expect(steps.at(-1)).toMatchObject({ name: 'target.md' });
  expect(timeless(host.written.get('target') ?? '')).toBe(timeless(whole));
  const gone = { ...options, scope: { kind: 'event' as const, id: rig.clock.ids.next<string>() } };
  expect((await troubleOf(client.export.preview(gone))).code).toBe('NOT_FOUND');
});
