import { Worker } from 'node:worker_threads';
import { createBlobs } from '#core/store/blobs';
import { layoutOf } from '#core/store/layout';
import { promptFiles } from '#core/store/prompt-files';
import { IndexWork, type IndexAsk, type IndexTold } from './index-work';

/** Runs the search index of the library in a folder; `onTold` hears its answers, `onEnd` that it broke off. */
export type LaunchIndex = (
  folder: string,
  onTold: (told: IndexTold) => void,
  onEnd: () => void,
) => { ask(asked: IndexAsk): void; stop(): void };

/** The index in this thread. For the thread itself, for tests, and for tools without a window. */
export const indexHere: LaunchIndex = (folder, onTold) => {
  const blobs = createBlobs({
    files: promptFiles,
    layout: layoutOf(folder),
    tempName: () => '',
    refusesWriting: () => 'an index only reads',
  });
  return new IndexWork(blobs, onTold);
};

/** The index in a thread of its own, from the built worker file (`out/workers/index.js`). */
export function threadIndex(file: string | URL): LaunchIndex {
  return (folder, onTold, onEnd) => {
    const worker = new Worker(file, { workerData: folder });
    worker.on('message', onTold);
    // An error ends the thread as well.
    worker.on('error', () => undefined);
    worker.once('exit', onEnd);
    // A library that is open keeps its process alive; this need not.
    worker.unref();
    return { ask: (asked) => worker.postMessage(asked), stop: () => void worker.terminate() };
  };
}
