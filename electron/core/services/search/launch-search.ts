import { Worker } from 'node:worker_threads';
import { layoutOf } from '#core/store/layout';
import { createBlobs } from '#core/store/blobs';
import { promptFiles } from '#core/store/prompt-files';
import { searchTexts, type SearchBatch, type SearchJob } from './search-texts';

/** Looks through texts away from whoever asks. Ends early when the signal is aborted; throws what went wrong. */
export type LaunchSearch = (job: SearchJob, signal: AbortSignal) => AsyncIterable<SearchBatch>;

/** Looks through texts in this thread. For the thread itself, for tests, and for tools without a window. */
export async function* searchHere(job: SearchJob, signal?: AbortSignal): AsyncGenerator<SearchBatch> {
  const blobs = createBlobs({
    files: promptFiles,
    layout: layoutOf(job.folder),
    tempName: () => '',
    refusesWriting: () => 'a search only reads',
  });
  for await (const batch of searchTexts(blobs, job)) {
    if (signal?.aborted === true) return;
    yield batch;
  }
}

/** What a searching thread says: a batch, or that all is looked through. */
export type SearchAnswer = SearchBatch | 'end';

/** Looks through texts in a thread of their own, from the built worker file (`out/workers/search.js`). */
export function threadSearch(file: string | URL): LaunchSearch {
  return async function* search(job, signal) {
    const said: SearchAnswer[] = [];
    let failed: unknown = null;
    let wake = (): void => undefined;
    const worker = new Worker(file, { workerData: job });
    const fail = (error: unknown): void => {
      failed ??= error;
      wake();
    };
    const stop = (): void => fail(signal.reason);
    worker.on('message', (answer: SearchAnswer) => {
      said.push(answer);
      wake();
    });
    worker.once('error', fail);
    // After the last batch nothing waits for this any more.
    worker.once('exit', () => fail(new Error('the searching thread stopped')));
    signal.addEventListener('abort', stop);
    try {
      for (;;) {
        const next = said.shift();
        if (next === 'end' || signal.aborted) return;
        if (next !== undefined) yield next;
        else if (failed !== null) throw asError(failed);
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', stop);
      void worker.terminate();
    }
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
