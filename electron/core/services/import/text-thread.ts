import { Worker } from 'node:worker_threads';
import type { TextAnswer } from './read-texts';

/** Reads small plain texts beside the thread that stores them. */
export interface TextThread {
  /** What came of one file; null where it is to be read like any other. */
  read(path: string): Promise<TextAnswer>;
  /** Ends the thread; what it still had to read is answered by null. */
  close(): void;
}

interface Asked {
  readonly path: string;
  settle(answer: TextAnswer): void;
}

/** Files told at once: a message costs as much as reading one of them. */
const together = 16;

/** Messages on their way at once: while one is answered, the thread has the next. */
const ahead = 2;

/**
 * Starts the built worker file (`out/workers/texts.js`). A thread that fails leaves its files to whoever asked: they
 * are read like all others, and what is wrong with one is found there.
 */
export function startTextThread(file: string | URL): TextThread {
  const worker = new Worker(file);
  const waiting: Asked[] = [];
  const told: Asked[][] = [];
  let gone = false;
  let telling = false;
  const tell = (): void => {
    telling = false;
    while (!gone && told.length < ahead && waiting.length > 0) {
      const files = waiting.splice(0, together);
      told.push(files);
      // While something is told, nothing else may keep the program alive.
      worker.ref();
      worker.postMessage(files.map(({ path }) => path));
    }
  };
  const giveUp = (): void => {
    gone = true;
    for (const { settle } of [...told.splice(0).flat(), ...waiting.splice(0)]) settle(null);
  };
  worker.on('message', (answers: readonly TextAnswer[]) => {
    for (const [at, { settle }] of (told.shift() ?? []).entries()) settle(answers[at] ?? null);
    if (waiting.length > 0) tell();
    else if (told.length === 0) worker.unref();
  });
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  worker.unref();
  return {
    read(path) {
      if (gone) return Promise.resolve(null);
      return new Promise((settle) => {
        waiting.push({ path, settle });
        if (telling) return;
        telling = true;
        // All that are asked for in one go are told together.
        queueMicrotask(tell);
      });
    },
    close() {
      giveUp();
      void worker.terminate();
    },
  };
}
