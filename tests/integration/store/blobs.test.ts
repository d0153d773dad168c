import { createHash } from 'node:crypto';
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleDoc } from '#common/text/article-doc';
import type { Library } from '#core/store/open-library';
import { faultyFiles, type Fate } from '../../support/faulty-files';
import { opened, temporaryFolder, testParts } from '../../support/store';

const doc: ArticleDoc = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Été 😀' }] }],
};
const text = 'Été 😀';
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function newLibrary(parts = testParts()): Promise<Library> {
  const folder = await temporaryFolder();
  const library = await opened(join(folder.path, 'l'), parts, { create: true });
  onTestFinished(async () => {
    await library.close();
    await folder.remove();
  });
  return library;
}

async function valueOf<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

test('a text revision is exactly its three fields, named by the hash of its bytes, and put once', async () => {
  const library = await newLibrary();
  const sha = await valueOf(library.blobs.putText({ doc, text }));
  const bytes = await readFile(join(library.folder, 'texts', `${sha}.json`));
  expect(bytes.toString()).toBe(`{"format":1,"doc":${JSON.stringify(doc)},"text":"Été 😀"}`);
  expect(sha256(bytes)).toBe(sha);
  expect(await valueOf(library.blobs.putText({ doc, text }))).toBe(sha);
  expect(await library.blobs.listTexts()).toEqual([sha]);
  expect(await valueOf(library.blobs.readText(sha))).toEqual({ format: 1, doc, text });
  expect(await valueOf(library.blobs.readWords(sha))).toBe(text);
});

test('an original is kept byte for byte, given whole or in pieces', async () => {
  const library = await newLibrary();
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256));
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
  }
  expect(await valueOf(library.blobs.putOriginal(bytes))).toBe(sha256(bytes));
  expect(await valueOf(library.blobs.putOriginal(pieces()))).toBe(sha256(bytes));
  expect(await readdir(join(library.folder, 'originals'))).toEqual([sha256(bytes)]);
  expect(Buffer.from(await valueOf(library.blobs.readOriginal(sha256(bytes))))).toEqual(bytes);
  expect(await library.blobs.hasOriginal(sha256(bytes))).toBe(true);
  expect(await library.blobs.hasOriginal(sha256('other'))).toBe(false);
  expect(await valueOf(library.blobs.putOriginal(new Uint8Array()))).toBe(sha256(''));
});

test('a blob whose bytes changed is never shown, and putting it again mends a cut one', async () => {
  const library = await newLibrary();
  const sha = await valueOf(library.blobs.putText({ doc, text }));
  const path = join(library.folder, 'texts', `${sha}.json`);
  await truncate(path, 20);
  expect(await library.blobs.readText(sha)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect(await library.blobs.readWords(sha)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  await valueOf(library.blobs.putText({ doc, text }));
  expect((await library.blobs.readText(sha)).ok).toBe(true);
  expect(await library.blobs.readText(sha256('nothing'))).toMatchObject({
    ok: false,
    error: { kind: 'missing' },
  });
});

test.each<[string, unknown]>([
  ['a link that runs', { format: 1, doc: linked('javascript:alert(1)'), text: 'x' }],
  ['another format', { format: 2, doc, text }],
  ['no document', { format: 1, text }],
])('a text file with %s is damage even when its hash is right', async (_name, value) => {
  const library = await newLibrary();
  const bytes = JSON.stringify(value);
  await writeFile(join(library.folder, 'texts', `${sha256(bytes)}.json`), bytes);
  expect(await library.blobs.readText(sha256(bytes))).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
});

function linked(href: string): unknown {
  const marks = [{ type: 'link', attrs: { href } }];
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }] };
}

test('a blob appears whole or not at all, whichever step fails, and leaves nothing behind', async () => {
  for (const streamed of [false, true]) {
    let left = Infinity;
    const files = faultyFiles((call): Fate =>
      call.path.includes('originals') && --left === 0 ? 'half' : 'done',
    );
    const library = await newLibrary(testParts({ files }));
    for (let nth = 1; nth < 20; nth++) {
      const bytes = Buffer.from(`bytes ${nth}`);
      left = nth;
      const put = await library.blobs.putOriginal(
        streamed
          ? (async function* () {
              yield bytes;
            })()
          : bytes,
      );
      const done = left > 0;
      left = Infinity;
      if (put.ok) expect(Buffer.from(await valueOf(library.blobs.readOriginal(put.value)))).toEqual(bytes);
      else expect(put.error.kind).toBe('not-written');
      const names = await readdir(join(library.folder, 'originals'));
      expect(names.filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
      if (done) break;
    }
  }
});

test('a library opened for reading stores no blobs', async () => {
  const library = await newLibrary();
  const reader = await opened(library.folder, testParts(), { write: false });
  expect(await reader.blobs.putOriginal(Buffer.from('x'))).toMatchObject({
    ok: false,
    error: { kind: 'read-only' },
  });
});

test('a folder of blobs that someone takes away is made again, and work goes on', async () => {
  const library = await newLibrary();
  await valueOf(library.blobs.putText({ doc, text }));
  await rm(join(library.folder, 'texts'), { recursive: true });
  await library.blobs.putText({ doc, text });
  const sha = await valueOf(library.blobs.putText({ doc, text }));
  expect(await valueOf(library.blobs.readText(sha))).toEqual({ format: 1, doc, text });
});
