import { Worker } from 'node:worker_threads';
import type { BackupRequest } from './make-backup';
import type { Manifest } from './manifest';

/** What a backup thread answers: what it made, or why it could not. */
export type BackupAnswer = { readonly made: Manifest } | { readonly why: string };

/**
 * Makes backups in threads of their own, each the built worker file (`out/workers/backup.js`), so that copying and
 * opening a copy never hold up this one. The promise rejects with what went wrong.
 */
export function threadBackup(file: string | URL): (request: BackupRequest) => Promise<Manifest> {
  return (request) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: request });
      worker.once('message', (answer: BackupAnswer) => {
        if ('made' in answer) resolve(answer.made);
        else reject(new Error(answer.why));
      });
      worker.once('error', reject);
      // A promise settles once: after an answer this says nothing.
      worker.once('exit', () => reject(new Error('the backup thread stopped')));
    });
}
