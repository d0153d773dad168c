import { Worker } from 'node:worker_threads';
import { createBlobs } from '#core/store/blobs';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import { LikeWork, type LikeAnswer, type LikeAsk } from './like-work';

/** Compares the articles of the library in a folder; `onAnswer` hears what it finds, `onEnd` that it broke off. */
export type LaunchLikeness = (
  folder: string,
  onAnswer: (answer: LikeAnswer) => void,
  onEnd: () => void,
) => { ask(asked: LikeAsk): void; stop(): void };

/** Compares in this thread, a turn at a time. For the thread itself, for tests, and for tools without a window. */
export const likenessHere: LaunchLikeness = (folder, onAnswer) => {
  const blobs = createBlobs({
    files: nodeFiles,
    layout: layoutOf(folder),
    tempName: () => '',
    refusesWriting: () => 'comparing only reads',
  });
  return new LikeWork(blobs, onAnswer);
};

/** Compares in a thread of its own, from the built worker file (`out/workers/likeness.js`). */
export function threadLikeness(file: string | URL): LaunchLikeness {
  return (folder, onAnswer, onEnd) => {
    const worker = new Worker(file, { workerData: folder });
    worker.on('message', onAnswer);
    // An error ends the thread as well.
    worker.on('error', () => undefined);
    worker.once('exit', onEnd);
    // A library that is open keeps its process alive; this need not.
    worker.unref();
    return { ask: (asked) => worker.postMessage(asked), stop: () => void worker.terminate() };
  };
}
