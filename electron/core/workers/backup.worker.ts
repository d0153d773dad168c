import { parentPort, workerData } from 'node:worker_threads';
import type { BackupAnswer, BackupJob } from '#core/store/backup/backup-thread';
import { createBackups } from '#core/store/backup/backups';
import { makeBackup } from '#core/store/backup/make-backup';
import { readNow } from '#core/store/backup/restore';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import { reasonOf } from '#core/store/reason';

/** Does the one job the thread was started for. */
function work(job: BackupJob): Promise<unknown> {
  const layout = layoutOf(job.folder);
  if (job.job === 'make') return makeBackup(nodeFiles, layout, job);
  const backups = createBackups(nodeFiles, layout, () => readNow(nodeFiles, layout));
  return job.job === 'compare' ? backups.compare(job.id) : backups.restore(job.id, job.to);
}

const port = parentPort;
if (port === null) throw new Error('backup.worker runs as a worker thread only');
const answer: BackupAnswer = await work(workerData as BackupJob).then(
  (done) => ({ done }),
  (error: unknown) => ({ why: reasonOf(error) }),
);
port.postMessage(answer);
port.close();
