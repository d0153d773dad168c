import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDoc } from '#common/text/article-doc';
import { exportedPictures } from '#common/formats/pictures/export-limits';
import { imagesIn } from '#common/formats/pictures/images-in';
import { checkExport } from '#core/services/export/check-export';
import { PicturesOfExport } from '#core/services/export/pictures-of-export';
import { checkLibrary } from '#core/store/check';
import { dataAddress, png } from '../../support/reading/pictures';
import { rigForEach } from '../../support/rig-for-each';
import { contentsOf, troubleOf } from '../../support/router-rig';

const rig = rigForEach();

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
    article.files.map(({ sha256 }) => sha256).toSorted(),
  );
});

test('a whole article goes out with its pictures within, each up to the limit, and says so beforehand', async () => {
  const { client, library } = rig;
  const { session } = await read('ferry.html', page);
  await store(session);
  const asked = { scope: { kind: 'all' as const }, extent: 'articles' as const };
  const article = (await client.articles.list({})).rows[0]?.id ?? '';
  const scope = { kind: 'article' as const, id: article };
  const exported = async (format: 'html' | 'markdown') => {
    let text = '';
    for await (const step of await client.export.download({ ...asked, scope, format }))
      if (typeof step === 'string') text += step;
    return text;
  };
  const html = await exported('html');
  expect(html).toContain(`<img src="${dataAddress('image/png', ramp)}" alt="The ramp: old" width="300"`);
  expect(html).toContain('Picture: Elsewhere (not kept)');
  expect(html).not.toContain('tracker.example');
  expect(await checkExport(library, 'x', html)).toEqual([]);
  const markdown = await exported('markdown');
  expect(markdown).toContain('*\\[Picture: The ramp: old (kept in the library)\\]*');
  expect(await checkExport(library, 'x', markdown)).toEqual([]);
  const preview = await client.export.preview({ ...asked, scope, format: 'html' });
  expect(preview.text).not.toContain('base64');
  expect(preview.counts.pictures).toBe(2);

  const heavy = Buffer.concat([png(9, 9), Buffer.alloc(exportedPictures.each - 2000)]);
  const large = Buffer.concat([heavy, Buffer.alloc(4000)]);
  const [half, over] = await Promise.all([heavy, large].map((bytes) => library.blobs.putOriginal(bytes)));
  if (!half?.ok || !over?.ok) throw new Error('not stored');
  const pictures = new PicturesOfExport(library.blobs, 'embedded');
  const told = async (file: string, times: number) => {
    const image = { type: 'image' as const, attrs: { file } };
    const shown = await pictures.of({ type: 'doc', content: Array.from({ length: times }, () => image) });
    return [...shown.values()].map((each) => (each.kind === 'embedded' ? 'embedded' : each.why));
  };
  expect(await told(over.value, 1)).toEqual(['left out: larger than 5 MB']);
  expect(await told(half.value, 4)).toEqual(['embedded']);
  expect(await told(half.value, 2)).toEqual(['left out: more than 25 MB of pictures']);
  expect(await told(half.value, 1)).toEqual(['embedded']);
});
