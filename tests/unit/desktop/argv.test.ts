import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/store';
import { givenBy, sorted } from '../../../electron/desktop/argv';

async function someThings() {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const at = (name: string): string => join(folder.path, name);
  await writeFile(at('a.txt'), 'a');
  await writeFile(at('b with spaces.html'), 'b');
  await mkdir(at('library'));
  await writeFile(at('library/library.jsonl'), '');
  await mkdir(at('just a folder'));
  return { folder: folder.path, at };
}

test('unpackaged, the program and the app are left out; options and what is not there, too', async () => {
  const { folder, at } = await someThings();
  const argv = [
    'electron',
    '.',
    '--inspect=0',
    'a.txt',
    'gone.txt',
    'just a folder',
    at('b with spaces.html'),
  ];
  expect(givenBy(argv, false, folder)).toEqual({ files: [at('a.txt'), at('b with spaces.html')] });
});

test('packaged, only the program is', async () => {
  const { folder, at } = await someThings();
  expect(givenBy(['Throughline', 'a.txt'], true, folder)).toEqual({ files: [at('a.txt')] });
  expect(givenBy(['Throughline'], true, folder)).toEqual({ files: [] });
});

test('the folder of a library is the library to show', async () => {
  const { folder, at } = await someThings();
  expect(givenBy(['Throughline', 'library', 'a.txt'], true, folder)).toEqual({
    files: [at('a.txt')],
    library: at('library'),
  });
  expect(sorted([at('library')])).toEqual({ files: [], library: at('library') });
});
