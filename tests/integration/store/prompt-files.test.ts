import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codeOf, type Files } from '#core/store/files';
import { nodeFiles } from '#core/store/node-files';
import { promptFiles } from '#core/store/prompt-files';
import { faultyFiles } from '../../support/faulty-files';
import { opened, temporaryFolder, testParts } from '../../support/store';

/** Asks a disk for one thing after another; returns what it said, identities and times left out. */
async function told(files: Files): Promise<unknown[]> {
  const { path: folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  const at = (name: string): string => join(folder, name);
  const said: unknown[] = [];
  const ask = async (act: () => Promise<unknown>): Promise<void> => {
    said.push(await act().catch((error: unknown) => codeOf(error)));
  };
  const shape = async (path: string): Promise<unknown> => {
    const stat = await files.stat(path);
    return stat && { kind: stat.kind, size: stat.size, named: stat.named };
  };
  await mkdir(at('folder'));
  const file = await files.open(at('a'), 'create');
  await ask(() => files.open(at('a'), 'create'));
  await ask(() => files.open(at('none'), 'read'));
  await ask(() => files.open(at('none'), 'edit'));
  await ask(() => file.write(Buffer.from('0123456789'), 0));
  await ask(() => file.write(Buffer.from('ab'), 20));
  await ask(() => file.syncData());
  await ask(() => file.truncate(12));
  await ask(() => file.sync());
  const into = Buffer.alloc(20);
  await ask(() => file.read(into, 4));
  await ask(() => file.read(into, 12));
  said.push(into.toString('latin1'));
  await ask(() => shape(at('a')));
  await ask(() => files.rename(at('a'), at('b')));
  await ask(() => files.rename(at('a'), at('c')));
  await ask(() => files.remove(at('b')));
  await ask(() => files.remove(at('b')));
  await ask(async () => (await file.stat()).named);
  await ask(() => file.close());
  await ask(() => file.close());
  await ask(() => file.write(Buffer.from('late'), 0).catch(() => 'refused, and no other file is written'));
  for (const name of ['a', 'folder', 'a/b', 'none/b']) await ask(() => shape(at(name)));
  await writeFile(at('plain'), 'x');
  await ask(() => shape(at('plain/below')));
  await ask(() => files.syncFolder(folder));
  await ask(() => files.syncFolder(at('none')));
  said.push(await readdir(folder));
  return said;
}

test('a disk asked in place says and does what the other does', async () => {
  const [prompt, node] = [await told(promptFiles), await told(nodeFiles)];
  expect(prompt).toEqual(node);
  expect(prompt).toContain('EEXIST');
});

test('many blobs put at once are each there once acknowledged, and one that fails is refused alone', async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const refused = new Set<string>();
  let opens = 0;
  const files = faultyFiles(({ what, path: file }) => {
    if (!file.includes('originals')) return 'done';
    if (what === 'open' && ++opens % 7 === 0) refused.add(file);
    return what === 'sync' && refused.has(file) ? 'EIO' : 'done';
  }, promptFiles);
  const library = await opened(join(path, 'l'), testParts({ files }), { create: true });
  const bytes = Array.from({ length: 150 }, (_, n) => Buffer.from(`blob ${n}`));
  const put = await Promise.all(
    bytes.map(async (blob) => {
      const done = await library.blobs.putOriginal(blob);
      if (done.ok) expect(await readFile(join(library.folder, 'originals', done.value))).toEqual(blob);
      return done;
    }),
  );
  const failed = put.filter(({ ok }) => !ok);
  expect(failed).toHaveLength(Math.floor(150 / 7));
  expect(await readdir(join(library.folder, 'originals'))).toHaveLength(150 - failed.length);
  await library.close();
});
