import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addToImport,
  closeImport,
  storeImport,
  useImportRun,
} from '../../../renderer/features/import/import-run';
import { openRig, type RouterRig } from '../../support/router-rig';

let rig: RouterRig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(async () => {
  await closeImport(rig.client);
  await rig.close();
});

const pasted = (text: string) => addToImport(rig.client, { kind: 'pasted', text });
const files = (...names: string[]) =>
  addToImport(rig.client, {
    kind: 'files',
    files: names.map((name) => new File([`The words of ${name}.`], name)),
  });
const phase = () => useImportRun.getState().phase.at;

async function reviewed(): Promise<number> {
  const { session } = useImportRun.getState();
  return session === null ? 0 : (await rig.client.import.rows({ session })).total;
}

test('files dropped while others are read join the same review', async () => {
  await Promise.all([files('one.txt', 'two.txt'), files('three.txt'), pasted('Words of my own.')]);
  expect(phase()).toBe('review');
  expect(await reviewed()).toBe(4);
  expect((await storeImport(rig.client))?.stored).toHaveLength(4);
});

test('files dropped on the summary of an import begin another', async () => {
  await files('one.txt');
  await storeImport(rig.client);
  expect(phase()).toBe('done');
  await files('two.txt');
  expect(phase()).toBe('review');
  expect(await reviewed()).toBe(1);
  expect((await storeImport(rig.client))?.stored).toHaveLength(1);
});

test('files dropped while articles are stored wait for the end of it, and Import pressed twice stores once', async () => {
  await files('one.txt');
  const [first, again] = [storeImport(rig.client), storeImport(rig.client)];
  await files('two.txt');
  expect((await first)?.stored).toHaveLength(1);
  expect(await again).toBeNull();
  expect(phase()).toBe('review');
  expect((await storeImport(rig.client))?.stored).toHaveLength(1);
  expect((await rig.client.articles.list({})).total).toBe(2);
});

test('closing an import drops what waited to be read for it', async () => {
  const both = [files('one.txt'), files('two.txt')];
  await closeImport(rig.client);
  await Promise.all(both);
  expect(phase()).toBe('idle');
  await files('three.txt');
  expect(await reviewed()).toBe(1);
});
