import type { BackupJob } from '#core/store/backup/backup-jobs';
import { createBackups } from '#core/store/backup/backups';
import { makeBackup } from '#core/store/backup/make-backup';
import { readNow } from '#core/store/backup/restore';
import type { Files } from '#core/store/files';
import { answerJob } from '#core/store/jobs/answer-job';
import { layoutOf } from '#core/store/layout';

function work(job: BackupJob, files: Files): Promise<unknown> {
  const layout = layoutOf(job.folder);
  if (job.job === 'make') return makeBackup(files, layout, job);
  const backups = createBackups(files, layout, () => readNow(files, layout));
  return job.job === 'compare' ? backups.compare(job.id) : backups.restore(job.id, job.to);
}

await answerJob((job, files) => work(job as BackupJob, files));
