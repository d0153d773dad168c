import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { ArticleId } from '#common/model/ids';
import { rigForEach } from '../../support/rig-for-each';
import { troubleOf } from '../../support/router-rig';

const rig = rigForEach();

async function last<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  let seen: T | undefined;
  for await (const item of items) seen = item;
  return seen;
}

type File = readonly [name: string, content: string | Buffer];

/** Begins an import of files and reads them all; answers the session and the items in order. */
async function review(files: readonly File[]): Promise<{ session: string; items: string[] }> {
  const { session } = await rig.client.import.begin();
  const items: string[] = [];
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const { item } = await rig.client.import.addFile({ session, name, bytes: bytes.length });
    await rig.client.import.addBytes({ session, item, base64: bytes.toString('base64'), last: true });
    items.push(item);
  }
  await last(await rig.client.import.watch({ session }));
  return { session, items };
}

async function stored(session: string) {
  const done = await last(await rig.client.import.store({ session }));
  if (done?.type !== 'done') throw new Error('storing gave no answer');
  return done;
}

async function textOf(id: ArticleId): Promise<string> {
  let json = '';
  for await (const piece of await rig.client.articles.text({ id })) json += piece;
  return (JSON.parse(json) as { text: string }).text;
}

const prose = (n: number): string =>
  `Report number ${n}.\n\nThe harbour of the town was closed for ${n} days.`;

test('a value is set for many rows at once, and only for those', async () => {
  const { session } = await review(Array.from({ length: 60 }, (_, n) => [`r${n}.txt`, prose(n)] as const));
  const told = {
    words: '14 Feb 2023',
    edtf: '2023-02-14',
    at: null,
    against: null,
    by: 'user',
    confirmed: true,
  } as const;
  const rows = [
    { from: 0, to: 2 },
    { from: 58, to: 60 },
  ];
  const fields = { publisher: 'Sample Press', kind: 'wire', published: told } as const;
  expect(await rig.client.import.set({ session, rows, fields })).toEqual({ changed: 4 });
  expect(
    await rig.client.import.set({ session, rows: [{ from: 5, to: 60 }], fields: { include: false } }),
  ).toEqual({ changed: 55 });
  const table = await rig.client.import.rows({ session, count: 500 });
  expect(table.total).toBe(60);
  const set = table.rows.flatMap((row, at) => (row.fields?.publisher.value === 'Sample Press' ? [at] : []));
  expect(set).toEqual([0, 1, 58, 59]);
  expect(table.rows[59]).toMatchObject({
    include: false,
    fields: {
      publisher: { from: 'user' },
      kind: { value: 'wire', from: 'user' },
      published: { edtf: '2023-02-14', from: 'user' },
    },
  });
  const done = await stored(session);
  expect(done.stored).toHaveLength(5);
  expect([...rig.library.data.articles.values()].filter(({ kind }) => kind.value === 'wire')).toHaveLength(2);
});

test('a thousand rows are answered in windows that fit, and set as one', async () => {
  const { session } = await review(Array.from({ length: 1000 }, (_, n) => [`r${n}.txt`, prose(n)] as const));
  await rig.client.import.set({
    session,
    rows: [{ from: 0, to: 1000 }],
    fields: { address: `https://example.org/${'a'.repeat(600)}` },
  });
  let from = 0;
  while (from < 1000) {
    const answer = await rig.client.import.rows({ session, from, count: 500 });
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(256 * 1024);
    expect(answer.rows.length).toBeGreaterThan(0);
    from += answer.rows.length;
  }
  expect(from).toBe(1000);
}, 60_000);

test('words run together are listed, parted only when asked, and joined again; the article says what was mended', async () => {
  const text =
    'date 2023-03-22 The foreign ministerLavrov spoke to the press in the town.\n\nHe was asked forinterviews on the matter. Lavrov said that the interviews were for the press.';
  const { session, items } = await review([['joined.txt', text]]);
  const item = items[0] ?? '';
  const { client } = rig;
  expect((await client.import.rows({ session })).rows[0]).toMatchObject({ joined: 2, mended: 1 });
  const { rows } = await client.import.joined({ session, item });
  expect(rows.map(({ was, is }) => [was, is])).toEqual([
    ['ministerLavrov', 'minister Lavrov'],
    ['forinterviews', 'for interviews'],
  ]);
  const parted = await client.import.part({ session, item, starts: [rows[0]?.start ?? -1] });
  expect(parted.row).toMatchObject({ joined: 1, mended: 2 });
  // Putting the leading date back moves the words after it, and the split goes with them.
  await client.import.setPiece({ session, item, piece: '0', removed: false });
  const pieces = (await client.import.pieces({ session, item })).rows;
  expect(pieces[0]?.text).toBe('date 2023-03-22 The foreign minister Lavrov spoke to the press in the town.');
  await client.import.setPiece({ session, item, piece: '0', removed: true });
  await client.import.part({ session, item, starts: 'all' });
  const again = (await client.import.pieces({ session, item })).rows;
  const [join] = again[1]?.parted ?? [];
  expect(join).toMatchObject({ was: 'forinterviews', is: 'for interviews' });
  expect(
    (await client.import.joinAgain({ session, item, piece: again[1]?.id ?? '', at: join?.at ?? -1 })).row
      .joined,
  ).toBe(1);
  await client.import.part({ session, item, starts: 'all' });
  const done = await stored(session);
  const id = done.stored[0]?.article as ArticleId;
  const now = await textOf(id);
  expect(now).toContain('The foreign minister Lavrov spoke');
  expect(now).toContain('asked for interviews on');
  const { article } = await client.articles.get({ id });
  const mends = article.cleaning.filter(({ kind }) => kind === 'mended');
  expect(mends.map(({ was, is, at }) => [was, now.slice(at, at + is.length)])).toEqual([
    ['ministerLavrov', 'minister Lavrov'],
    ['forinterviews', 'for interviews'],
  ]);
});

test('the day of import is offered as accessed for pasted words, and never for files', async () => {
  const { session } = await review([['a.txt', prose(1)]]);
  await rig.client.import.addPasted({ session, text: prose(2) });
  await last(await rig.client.import.watch({ session }));
  const { rows } = await rig.client.import.rows({ session });
  expect(rows[0]?.fields?.accessed).toBeNull();
  expect(rows[1]?.fields?.accessed).toMatchObject({
    edtf: '2024-01-01',
    by: 'program',
    confirmed: false,
    from: 'inferred',
  });
});

test('a file of a kind that is not read is kept as the original beside pasted words', async () => {
  const pdf = Buffer.from('%PDF-1.7 not really');
  const { session, items } = await review([
    ['report.pdf', pdf],
    ['empty.txt', ''],
    ['good.txt', prose(1)],
  ]);
  const { client } = rig;
  const before = (await client.import.rows({ session })).rows;
  expect(before.map(({ keepable, state }) => [keepable, state])).toEqual([
    [true, 'failed'],
    [false, 'failed'],
    [false, 'ready'],
  ]);
  expect((await troubleOf(client.import.pasteFor({ session, item: items[2] ?? '', text: 'x' }))).code).toBe(
    'REFUSED',
  );
  await client.import.pasteFor({
    session,
    item: items[0] ?? '',
    text: 'The words of the report.\n\nThere are few.',
  });
  await last(await client.import.watch({ session }));
  expect((await client.import.rows({ session })).rows[0]).toMatchObject({
    state: 'ready',
    name: 'report.pdf',
    include: true,
  });
  const done = await stored(session);
  expect(done.failed).toEqual([{ name: 'empty.txt', problem: before[1]?.problem }]);
  expect(done.cancelled).toBe(false);
  const id = done.stored.find(({ item }) => item === items[0])?.article as ArticleId;
  const { article } = await client.articles.get({ id });
  expect(article.files).toMatchObject([
    { name: 'Pasted text.txt', role: 'original' },
    { name: 'report.pdf', mediaType: 'application/pdf', role: 'original' },
  ]);
  const kept = await client.articles.original({
    id,
    sha256: article.files[1]?.sha256 ?? '',
    at: 0,
    count: 1000,
  });
  expect(Buffer.from(kept.base64, 'base64')).toEqual(pdf);
  expect(await textOf(id)).toContain('The words of the report.');
  // The same file dropped again is known.
  const again = await review([['copy.pdf', pdf]]);
  expect((await client.import.rows({ session: again.session })).rows[0]?.state).toBe('failed');
});
