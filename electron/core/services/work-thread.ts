import { Worker } from 'node:worker_threads';

/** Work that goes on beside the library in a folder: asked by messages, and stopped when the library is closed. */
export type LaunchWork<Ask, Told> = (
  folder: string,
  /** Hears every answer. */
  onTold: (told: Told) => void,
  /** Hears that it broke off. */
  onEnd: () => void,
) => { ask(asked: Ask): void; stop(): void };

/** Such work in a thread of its own, from a built worker file, which is handed the folder. */
export function workThread<Ask, Told>(file: string | URL): LaunchWork<Ask, Told> {
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
