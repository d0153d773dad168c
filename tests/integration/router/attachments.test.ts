import { Buffer } from 'node:buffer';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, contentsOf, troubleOf } from '../../support/router-rig';

const rig = rigForEach();

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

async function attach(
  article: string,
  files: readonly (readonly [string, Buffer])[],
  role: 'attachment' | 'translation' = 'attachment',
) {
  const { session } = await rig.client.import.begin();
  for (const [name, bytes] of files) {
    const { item } = await rig.client.import.addFile({ session, name, bytes: bytes.length, hold: true });
    await rig.client.import.addBytes({ session, item, base64: bytes.toString('base64'), last: true });
  }
  return rig.client.import.attach({ session, article, role });
}

test('files are kept beside an article as one change, read back byte for byte, and undone as one', async () => {
  const { client } = rig;
  const { id } = await addArticle(rig, 'The harbour opened.', { title: 'Harbour' });
  const before = contentsOf(rig);
  await attach(id, [
    ['shot.png', picture],
    ['page.pdf', Buffer.from('%PDF-1.7')],
  ]);
  const { article } = await client.articles.get({ id });
  expect(article.files).toMatchObject([
    { name: 'shot.png', mediaType: 'image/png', role: 'attachment' },
    { name: 'page.pdf', mediaType: 'application/pdf', role: 'attachment' },
  ]);
  const kept = await client.articles.original({
    id,
    sha256: article.files[0]?.sha256 ?? '',
    at: 0,
    count: 100,
  });
  expect(Buffer.from(kept.base64, 'base64')).toEqual(picture);
  expect((await troubleOf(attach(id, [['shot.png', picture]]))).code).toBe('REFUSED');
  expect((await checkLibrary(rig.folder)).damage).toEqual([]);
  expect((await client.feed.undo()).label).toContain('2 files');
  expect(contentsOf(rig)).toEqual(before);
});

test('an attachment becomes a translation, is detached, and comes back; an original stays', async () => {
  const { client } = rig;
  const { session } = await client.import.begin();
  await client.import.addPasted({ session, text: 'Words of the page.' });
  for await (const _ of await client.import.watch({ session }));
  for await (const _ of await client.import.store({ session }));
  const id = (await client.articles.list({})).rows[0]?.id ?? '';
  await attach(id, [['english.txt', Buffer.from('In English')]]);
  const files = async () => (await client.articles.get({ id })).article.files;
  const [original, added] = await files();
  const file = { id, sha256: added?.sha256 ?? '', name: 'english.txt' };
  await client.articles.setFile({ ...file, role: 'translation' });
  expect((await files())[1]?.role).toBe('translation');
  await client.articles.setFile({ ...file, role: null });
  expect(await files()).toHaveLength(1);
  await client.feed.undo();
  expect(await files()).toHaveLength(2);
  const read = { id, sha256: original?.sha256 ?? '', name: original?.name ?? '', role: null };
  expect((await troubleOf(client.articles.setFile(read))).code).toBe('REFUSED');
});

test('a check names an attachment whose bytes are gone', async () => {
  const { client, folder } = rig;
  const { id } = await addArticle(rig, 'The harbour opened.');
  await attach(id, [['shot.png', picture]]);
  const { article } = await client.articles.get({ id });
  await rm(join(folder, 'originals', article.files[0]?.sha256 ?? ''));
  expect((await checkLibrary(rig.folder)).damage).toMatchObject([
    { kind: 'original', what: expect.stringContaining('shot.png') as string },
  ]);
});

test('a file that did not come whole is not attached', async () => {
  const { client } = rig;
  const { id } = await addArticle(rig, 'The harbour opened.');
  const { session } = await client.import.begin();
  await client.import.addFile({ session, name: 'half.png', bytes: 10, hold: true });
  expect((await troubleOf(client.import.attach({ session, article: id, role: 'attachment' }))).code).toBe(
    'REFUSED',
  );
  expect((await client.articles.get({ id })).article.files).toEqual([]);
});
