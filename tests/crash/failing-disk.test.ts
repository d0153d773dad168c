import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '#core/store/check';
import type { Library } from '#core/store/open-library';
import { long, progressOf } from '../support/crash-run';
import { act, contents, furnish, holdsItsFiles, type ActName } from '../support/library-acts';
import { copyTree, emptyTree, MemoryDisk, type Tree } from '../support/memory-disk';
import { addTag } from '../support/small-library';
import { opened, temporaryFolder, testParts } from '../support/store';

// SQLite's method: the first step on the disk fails, then the second, and so on, once or from then on, until all of
// the work is done before the failure comes.
const folder = '/home/l';
const acts: readonly ActName[] = [
  'import',
  'edit',
  'compact',
  'annotate',
  'backup',
  'undo',
  'delete',
  'compact',
];

async function prepared() {
  const temporary = await temporaryFolder();
  onTestFinished(temporary.remove);
  const disk = new MemoryDisk(emptyTree());
  const parts = testParts({ files: disk.files, runtimeFolder: temporary.path });
  await disk.files.makeFolder('/home');
  const library = await opened(folder, parts, { create: true });
  await furnish(library, parts);
  await library.close();
  return { tree: disk.tree, runtimeFolder: temporary.path };
}

class DiskError extends Error {
  constructor(readonly code: string) {
    super(`${code}: made to fail by a test`);
  }
}

/** Works through the acts on a disk that fails; answers whether the failure came. */
async function work(
  { tree, runtimeFolder }: { tree: Tree; runtimeFolder: string },
  nth: number,
  { code, lasting }: { code: string; lasting: boolean },
): Promise<boolean> {
  const where = `${code} at step ${nth}${lasting ? ' and ever after' : ''}`;
  const disk = new MemoryDisk(copyTree(tree));
  const parts = testParts({ files: disk.files, runtimeFolder });
  const library = await opened(folder, parts);
  let left = nth;
  disk.beforeStep = () => {
    left -= 1;
    if (left === 0 || (lasting && left < 0)) throw new DiskError(code);
  };
  for (const name of acts) {
    const before = contents(library.data);
    const done = await act(name, library, parts);
    if (!done) expect(contents(library.data), `${where}: ${name} was refused and yet done`).toBe(before);
    // A disk that takes nothing any more cannot be cut back either, before the cause is gone.
    if (!lasting || left > 0) await sameOnDisk(library, disk, runtimeFolder, where);
  }
  const came = left <= 0;
  disk.beforeStep = () => undefined;
  await addTag(library, 'when the cause is gone', parts);
  expect((await library.compact()).ok, `${where}`).toBe(true);
  expect((await library.backups.make('asked')).ok, `${where}`).toBe(true);
  expect(await holdsItsFiles(library), `${where}`).toBe(true);
  await sameOnDisk(library, disk, runtimeFolder, where);
  await library.close();
  expect((await checkLibrary(folder, disk.files)).damage, `${where}`).toEqual([]);
  return came;
}

/** What memory shows is what another program would read from the disk now, and after a loss of this process. */
async function sameOnDisk(
  library: Library,
  disk: MemoryDisk,
  runtimeFolder: string,
  where: string,
): Promise<void> {
  const copy = new MemoryDisk(copyTree(disk.tree));
  const reader = await opened(folder, testParts({ files: copy.files, runtimeFolder }), { write: false });
  expect(reader.opened.damage, `${where}`).toEqual([]);
  expect(contents(reader.data), `${where}`).toBe(contents(library.data));
}

test.each([
  { code: 'EIO', lasting: false },
  { code: 'ENOSPC', lasting: true },
])(
  'whichever step on the disk fails ($code, lasting: $lasting), memory and disk agree and work goes on afterwards',
  async (failure) => {
    const base = await prepared();
    let nth = 1;
    // A disk that fails for good fails alike from one step to the next: the long run takes each.
    const stride = failure.lasting && !long ? 4 : 1;
    const tell = progressOf(`failing disk, ${failure.code}: steps`);
    while (await work(base, nth, failure)) {
      nth += stride;
      tell(nth);
    }
    expect(nth).toBeGreaterThan(80);
  },
  3_600_000,
);
