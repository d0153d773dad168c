import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { bundleChild } from '../support/bundled-child';
import { emptyTree, MemoryDisk } from '../support/memory-disk';
import { temporaryFolder, testParts } from '../support/store';
import { systemCalls } from '../support/strace';
import { tracedActs } from '../support/traced-acts';

const run = promisify(execFile);

/** Whether programs can be traced here: strace is there, and the system lets it. */
const traceable = await run('strace', ['-o', '/dev/null', 'true']).then(
  () => true,
  () => false,
);

/** Ids and hashes differ from run to run; writes in a row are one. */
function alike(steps: readonly string[]): string[] {
  const named = steps.map((step) =>
    step
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/[0-9a-f]{64}/g, 'HASH')
      .replaceAll(/lock\.[0-9a-f]{16}/g, 'lock.ID')
      .replaceAll(/\d{4}-\d{2}-\d{2}-\d{6}/g, 'BACKUP'),
  );
  return named.filter((step, index) => !step.startsWith('write ') || step !== named[index - 1]);
}

// The states that a loss of power may leave are made from what the disk in memory wrote down. This holds that against
// what the system is really asked, in the same order.
test.skipIf(!traceable)(
  'the disk in memory records the steps that the system is asked for',
  async () => {
    const temporary = await temporaryFolder();
    onTestFinished(temporary.remove);
    const child = await bundleChild('tests/support/traced-child.ts');
    onTestFinished(child.remove);
    const folder = join(temporary.path, 'l');
    const trace = join(temporary.path, 'trace');
    await run('strace', [
      ...['-f', '-y', '-s', '4096', '-o', trace],
      ...['-e', 'trace=openat,mkdir,write,pwrite64,ftruncate,fsync,fdatasync,rename,link,linkat,unlink'],
      ...[process.execPath, child.script, folder],
    ]);
    const real = systemCalls(await readFile(trace, 'utf8'), temporary.path, 'l');

    const disk = new MemoryDisk(emptyTree());
    const steps: string[] = [];
    await disk.files.makeFolder('/home');
    disk.beforeStep = (what, path) => void steps.push(`${what} ${path.replace(/^\/home\/?/, '')}`.trimEnd());
    await tracedActs('/home/l', testParts({ files: disk.files, runtimeFolder: join(temporary.path, 'run') }));

    expect(steps.length).toBeGreaterThan(100);
    expect(alike(real)).toEqual(alike(steps));
  },
  120_000,
);
