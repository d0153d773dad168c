import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { put } from '../../../electron/common/change/build';
import { Annotation } from '../../../electron/common/model/annotation';
import { backupsByJobs } from '../../../electron/core/store/backup/backup-jobs';
import { foldByJobs } from '../../../electron/core/store/fold-job';
import { startNodeProcess } from '../../../electron/core/store/jobs/node-process';
import { runInProcess } from '../../../electron/core/store/jobs/process-job';
import { runInThread } from '../../../electron/core/store/jobs/thread-job';
import { opened, testParts } from '../../support/store';
import { tell, tellLimit } from '../measure/figure';
import { timed } from '../measure/percentile';
import { longestSlice } from '../measure/slices';
import { bigLibraryFolder, projectFolder, scratchFolder } from '../measure/settings';

/*
 * How long the event loop is held up while the big library is folded and backed up, above the same process at rest.
 * The loop's delay is looked at every millisecond (Node's own histogram).
 */
const folder = join(scratchFolder(), 'pauses');
await cp(bigLibraryFolder(), folder, { recursive: true });
const worker = (name: string): URL => pathToFileURL(join(projectFolder(), 'out', 'workers', `${name}.js`));
const run = runInProcess(startNodeProcess, runInThread);
const parts = testParts({
  fold: foldByJobs(run, worker('fold')),
  backups: backupsByJobs(run, worker('backup')),
});
const library = await opened(folder, parts, { compactAfter: Infinity });
const models = [...library.data.annotations.values()].slice(0, 2000);
/** The p99 and the greatest delay of the loop while `act` runs, in milliseconds. */
async function delayDuring(act: () => Promise<unknown>): Promise<{ p99: number; most: number; ms: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  globalThis.gc?.();
  delay.enable();
  const { ms } = await timed(act);
  delay.disable();
  return { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6, ms };
}

const rest = await delayDuring(() => new Promise((resolve) => setTimeout(resolve, 5000)));

/** Writes two thousand annotations, so that there is something to fold. */
async function write(): Promise<void> {
  await Promise.all(
    models.map((model) =>
      library.commit({
        label: 'highlight',
        ops: [put('annotations', Annotation.parse({ ...model, id: parts.ids.next() }))],
      }),
    ),
  );
}

async function fold(): Promise<void> {
  const folded = await library.compact();
  if (!folded.ok) throw new Error(folded.error.message);
}

async function backUp(): Promise<void> {
  const made = await library.backups.make('asked');
  if (!made.ok) throw new Error(made.error);
}

for (const [work, act] of [
  ['folding the journal into a new snapshot', fold],
  ['making and verifying a backup', backUp],
] as const) {
  await write();
  const seen = await delayDuring(act);
  tellLimit(`event-loop delay p99 above rest, while ${work}`, 'ms', seen.p99 - rest.p99, 5);
  tell({
    work: `the longest delay meanwhile (at rest ${rest.most.toFixed(1)} ms)`,
    ours: seen.most,
    unit: 'ms',
  });
  tell({ work: `${work}, off the main thread`, ours: seen.ms, unit: 'ms' });
  await write();
  tellLimit(
    'the longest slice of ours on the main thread, when done again',
    'ms',
    await longestSlice(act),
    16,
  );
}
await library.close();
