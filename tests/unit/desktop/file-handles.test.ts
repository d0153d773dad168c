import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/store';
import { FileHandles } from '../../../electron/desktop/file-handles';

async function folderWithFile(): Promise<{ folder: string; file: string }> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const file = join(path, 'article.txt');
  await writeFile(file, 'Words.');
  return { folder: path, file };
}

const refusal = (part: string) => ({
  ok: false,
  error: { message: expect.stringContaining(part) as string },
});

test('a file is offered by a handle that says nothing of where it is, and is read once', async () => {
  const { folder, file } = await folderWithFile();
  await mkdir(join(folder, 'a folder'));
  const handles = new FileHandles();
  const offered = await handles.offer([file, join(folder, 'gone.txt'), join(folder, 'a folder')]);
  expect(offered).toEqual([{ handle: expect.any(String) as string, name: 'article.txt', bytes: 6 }]);
  const handle = offered[0]?.handle ?? '';
  expect(handle).not.toContain('article');

  const read = await handles.read(handle);
  if (!read.ok) throw new Error(read.error.message);
  const chunks: Buffer[] = [];
  for await (const chunk of read.value.chunks) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString()).toBe('Words.');
  expect(await handles.read(handle)).toMatchObject(refusal('not chosen in this window'));
});

test('a handle is good in its own window, for its own use, and while the file is there', async () => {
  const { folder, file } = await folderWithFile();
  const handles = new FileHandles();
  const [offered] = await handles.offer([file]);
  const handle = offered?.handle ?? '';
  expect(await new FileHandles().read(handle)).toMatchObject(refusal('not chosen in this window'));
  expect(await handles.write(handle, ['x'])).toMatchObject(refusal('not chosen in this window'));
  expect(await handles.read(handles.target(join(folder, 'out.md')))).toMatchObject(refusal('not chosen'));
  expect(await handles.read(file), 'a path is no handle').toMatchObject(refusal('not chosen in this window'));
  await rm(file);
  expect(await handles.read(handle)).toMatchObject(refusal('“article.txt” is no longer there'));
});

test('a target is written whole, once', async () => {
  const { folder } = await folderWithFile();
  const path = join(folder, 'out.md');
  const handles = new FileHandles();
  const handle = handles.target(path);
  expect(await handles.write(handle, ['One ', 'two.'])).toEqual({
    ok: true,
    value: { name: 'out.md', bytes: 8 },
  });
  expect(await readFile(path, 'utf8')).toBe('One two.');
  expect(await handles.write(handle, ['x'])).toMatchObject(refusal('not chosen in this window'));
});

test('what breaks off leaves the file that was there', async () => {
  const { folder, file } = await folderWithFile();
  const handles = new FileHandles();
  function* breaking(): Generator<string> {
    yield 'Half of ';
    throw new Error('the library went away');
  }
  expect(await handles.write(handles.target(file), breaking())).toMatchObject(
    refusal('“article.txt” was not written because the library went away. Choose another place.'),
  );
  expect(await readFile(file, 'utf8')).toBe('Words.');
  expect(await readdir(folder)).toEqual(['article.txt']);
});

test('nothing is written over a part of a library, also where a link leads to it', async () => {
  const { folder } = await folderWithFile();
  const library = join(folder, 'library');
  await mkdir(join(library, 'texts'), { recursive: true });
  await writeFile(join(library, 'library.jsonl'), 'records');
  await symlink(library, join(folder, 'also'), 'junction');
  const handles = new FileHandles();
  for (const place of ['library/library.jsonl', 'library/texts/out.md', 'also/library.jsonl'])
    expect(await handles.write(handles.target(join(folder, place)), ['x'])).toMatchObject(
      refusal('was not written because it is part of a library. Choose another place.'),
    );
  expect(await readFile(join(library, 'library.jsonl'), 'utf8')).toBe('records');
  expect(await readdir(join(library, 'texts'))).toEqual([]);
  const beside = await handles.write(handles.target(join(library, 'my export.md')), ['x']);
  expect(beside).toMatchObject({ ok: true });
});

test('a place that is none is told in words', async () => {
  const { file } = await folderWithFile();
  const handles = new FileHandles();
  expect(await handles.write(handles.target(join(file, 'out.md')), ['x'])).toMatchObject(
    refusal('“out.md” was not written because a part of the path is not a folder. Choose another place.'),
  );
});
