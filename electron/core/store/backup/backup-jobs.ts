import type { Result } from '#common/result';
import type { RunJob } from '../jobs/job';
import type { Comparison } from './backups';
import type { BackupRequest } from './make-backup';
import type { Manifest } from './manifest';
import type { Restored } from './restore';

/** One job of the backups' worker file. */
export type BackupJob =
  | ({ readonly job: 'make' } & BackupRequest)
  | { readonly job: 'compare'; readonly folder: string; readonly id: string }
  | { readonly job: 'restore'; readonly folder: string; readonly id: string; readonly to: string };

/** The work on backups that reads a whole library. */
export interface BackupWork {
  make(request: BackupRequest): Promise<Manifest>;
  /** Holds a backup of the library in `folder` against its files as they are. */
  compare(folder: string, id: string): Promise<Result<Comparison, string>>;
  restore(folder: string, id: string, to: string): Promise<Result<Restored, string>>;
}

/**
 * Does the work by jobs of the built worker file (`out/workers/backup.js`), so that copying, opening a copy and
 * comparing never hold up this thread. The promises reject with what went wrong.
 */
export function backupsByJobs(run: RunJob, file: URL): BackupWork {
  // What comes of a job is what the worker file's own types make of it.
  const by = <T>(job: BackupJob): Promise<T> => run(file, job) as Promise<T>;
  return {
    make: (request) => by({ job: 'make', ...request }),
    compare: (folder, id) => by({ job: 'compare', folder, id }),
    restore: (folder, id, to) => by({ job: 'restore', folder, id, to }),
  };
}
