import { Worker } from 'node:worker_threads';

/** What a folding thread answers: null when it has folded, else why it could not. */
export type FoldAnswer = string | null;

/**
 * Folds journals in threads of their own, each the built worker file (`out/workers/fold.js`): it gets the folder's
 * name and nothing else, for handing records over would block this thread longer than folding them. The promise
 * rejects with what went wrong.
 */
export function threadFold(file: string | URL): (folder: string) => Promise<void> {
  return (folder) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: folder });
      worker.once('message', (answer: FoldAnswer) => {
        if (answer === null) resolve();
        else reject(new Error(answer));
      });
      worker.once('error', reject);
      // A promise settles once: after an answer this says nothing.
      worker.once('exit', () => reject(new Error('the folding thread stopped')));
    });
}
