import { Worker } from 'node:worker_threads';
import type { Result } from '#common/result';
import type { Comparison } from './backups';
import type { BackupRequest } from './make-backup';
import type { Manifest } from './manifest';
import type { Restored } from './restore';

/** One job for a backup thread. */
export type BackupJob =
  | ({ readonly job: 'make' } & BackupRequest)
  | { readonly job: 'compare'; readonly folder: string; readonly id: string }
  | { readonly job: 'restore'; readonly folder: string; readonly id: string; readonly to: string };

/** What a backup thread answers: what came of its job, or why nothing did. */
export type BackupAnswer = { readonly done: unknown } | { readonly why: string };

/** The work on backups that reads a whole library. */
export interface BackupWork {
  make(request: BackupRequest): Promise<Manifest>;
  /** Holds a backup of the library in `folder` against its files as they are. */
  compare(folder: string, id: string): Promise<Result<Comparison, string>>;
  restore(folder: string, id: string, to: string): Promise<Result<Restored, string>>;
}

/**
 * Does the work in threads of their own, one for each job, of the built worker file (`out/workers/backup.js`), so that
 * copying, opening a copy and comparing never hold up this one. The promises reject with what went wrong.
 */
export function threadBackups(file: string | URL): BackupWork {
  // What a thread answers to a job is what the worker's own types make of it.
  const run = <T>(job: BackupJob): Promise<T> => inThread(file, job) as Promise<T>;
  return {
    make: (request) => run({ job: 'make', ...request }),
    compare: (folder, id) => run({ job: 'compare', folder, id }),
    restore: (folder, id, to) => run({ job: 'restore', folder, id, to }),
  };
}

function inThread(file: string | URL, job: BackupJob): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: job });
    worker.once('message', (answer: BackupAnswer) => {
      if ('done' in answer) resolve(answer.done);
      else reject(new Error(answer.why));
    });
    worker.once('error', reject);
    // A promise settles once: after an answer this says nothing.
    worker.once('exit', () => reject(new Error('the backup thread stopped')));
  });
}
