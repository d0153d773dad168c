import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleChild } from '../support/bundled-child';
import { kills, progressOf, timeIsUp } from '../support/crash-run';
import { temporaryFolder } from '../support/store';
import { writeAndKill } from '../support/write-and-kill';

test('killed at any moment, hundreds of times, it loses nothing', async () => {
  const tell = progressOf('kill -9: kills');
  const { script, remove } = await bundleChild('tests/support/store-child.ts');
  onTestFinished(remove);
  const fold = await bundleChild('electron/core/workers/fold.worker.ts');
  onTestFinished(fold.remove);
  let done = 0;
  for (let library = 0; done < kills && !timeIsUp(); library++) {
    const temporary = await temporaryFolder();
    onTestFinished(temporary.remove);
    const folder = join(temporary.path, 'library');
    const said = { ids: new Set<string>(), texts: new Set<string>() };
    for (let round = 0; round < 20 && done < kills && !timeIsUp(); round++) {
      // Few lines and odd pauses reach what happens at opening, in a batch, and in a compaction alike.
      // Every other library is folded by a process that outlives the killed one for a moment.
      const program = library % 2 === 0 ? { script } : { script, fold: fold.script };
      await writeAndKill(program, folder, said, 1 + ((done * 37) % 260), (done * 7) % 23);
      tell((done += 1), kills, `${said.ids.size} acknowledged in library ${library + 1}`);
    }
  }
  expect(done).toBeGreaterThan(0);
}, 36_000_000);
