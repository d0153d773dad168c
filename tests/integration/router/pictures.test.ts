import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleDoc } from '#common/text/article-doc';
import { imagesIn } from '#common/formats/pictures/images-in';
import { checkLibrary } from '#core/store/check';
import { dataAddress, png } from '../../support/reading/pictures';
import { contentsOf, openRig, troubleOf, type RouterRig } from '../../support/router-rig';

let rig: RouterRig;

beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const ramp = png(300, 200);
const berth = png(120, 120, [120, 40, 60]);
const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const say = (what: string) =>
  `The ferry line wants ${what} before the winter, and the harbour council says it will not pay for it.`;
const page = `<!doctype html><html><head><title>Ferry</title></head><body><article>
<p>${say('a new ramp')}</p>
<figure><img src="${dataAddress('image/png', ramp)}" alt="The ramp: old"><figcaption>The ramp in spring</figcaption></figure>
<p>${say('a safer berth')}</p><p><img src="${dataAddress('image/png', berth)}"></p>
<p><img src="https://tracker.example/a.png" alt="Elsewhere"></p><p>${say('a tug')}</p></article></body></html>`;

async function read(name: string, text: string) {
  const { session } = await rig.client.import.begin();
  const bytes = Buffer.from(text);
  const { item } = await rig.client.import.addFile({ session, name, bytes: bytes.length });
  await rig.client.import.addBytes({ session, item, base64: bytes.toString('base64'), last: true });
  for await (const _ of await rig.client.import.watch({ session }));
  return { session, item };
}

async function store(session: string) {
  for await (const _ of await rig.client.import.store({ session }));
  const id = (await rig.client.articles.list({})).rows[0]?.id ?? '';
  const { article } = await rig.client.articles.get({ id });
  let json = '';
  for await (const piece of await rig.client.articles.text({ id })) json += piece;
  return { id, article, doc: (JSON.parse(json) as { doc: ArticleDoc }).doc };
}

test('pictures inside a page are stored by hash, named, read back, sound to a check, and undone as one', async () => {
  const before = contentsOf(rig);
  const { session } = await read('ferry.html', page);
  const { id, article, doc } = await store(session);
  expect(article.files).toMatchObject([
    { name: 'ferry.html', role: 'original' },
    { name: 'The ramp old.png', sha256: nameOf(ramp), mediaType: 'image/png', role: 'attachment' },
    { name: 'picture-2.png', sha256: nameOf(berth), mediaType: 'image/png', role: 'attachment' },
  ]);
  expect(imagesIn(doc.content).map(({ attrs }) => attrs)).toEqual([
    { alt: 'The ramp: old', file: nameOf(ramp) },
    { file: nameOf(berth) },
    { alt: 'Elsewhere' },
  ]);
  const asked = { id, sha256: nameOf(ramp) };
  const start = await rig.client.articles.original({ ...asked, at: 0, count: 10 });
  const rest = await rig.client.articles.original({ ...asked, at: 10, count: 100_000 });
  expect(start.bytes).toBe(ramp.length);
  expect(Buffer.concat([start, rest].map((each) => Buffer.from(each.base64, 'base64')))).toEqual(ramp);
  expect(await checkLibrary(rig.folder)).toMatchObject({ damage: [] });
  const detached = rig.client.articles.setFile({ ...asked, name: 'The ramp old.png', role: null });
  expect((await troubleOf(detached)).message).toContain('is a picture in the text');
  await rig.client.feed.undo();
  expect(contentsOf(rig)).toEqual(before);
});

test('the review shows them before anything is stored; one taken out is not stored', async () => {
  const { client } = rig;
  const { session, item } = await read('ferry.html', page);
  const { rows } = await client.import.pieces({ session, item });
  const shown = rows.flatMap(({ pictures }) => pictures);
  expect(shown).toEqual([
    { words: 'The ramp: old', file: nameOf(ramp) },
    { words: '', file: nameOf(berth) },
    { words: 'Elsewhere', file: null },
  ]);
  const asked = { session, item, sha256: nameOf(ramp) };
  const answer = await client.import.picture({ ...asked, at: 5, count: 20 });
  expect(Buffer.from(answer.base64, 'base64')).toEqual(ramp.subarray(5, 25));
  expect(
    (await troubleOf(client.import.picture({ ...asked, sha256: '0'.repeat(64), at: 0, count: 9 }))).code,
  ).toBe('REFUSED');
  expect(await readdir(join(rig.folder, 'originals')).catch(() => [])).toEqual([]);
  const piece = rows.find(({ pictures }) => pictures[0]?.file === nameOf(ramp))?.id ?? '';
  await client.import.setPiece({ session, item, piece, removed: true });
  const { article } = await store(session);
  expect(article.files.map(({ name }) => name)).toEqual(['ferry.html', 'picture-1.png']);
  expect((await readdir(join(rig.folder, 'originals'))).toSorted()).toEqual(
    article.files.map(({ sha256 }) => sha256 as string).toSorted(),
  );
});
