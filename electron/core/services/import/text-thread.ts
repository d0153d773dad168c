import { Worker } from 'node:worker_threads';
import type { TextAnswer } from './read-texts';

/** Reads small plain texts beside the thread that stores them. */
export interface TextThread {
  /** What came of the next of its files by that path; null where it is to be read like any other. */
  read(path: string): Promise<TextAnswer>;
  /** Ends the thread; what it still had to read is answered by null. */
  close(): void;
}

interface Asked {
  readonly path: string;
  readonly answer: Promise<TextAnswer>;
  settle(answer: TextAnswer): void;
}

/** Files told at once: a message costs as much as reading one of them. */
const together = 16;

/** Files told of that nobody asked for yet: enough that the thread never waits for whoever stores them. */
const ahead = 128;

/**
 * Starts the built worker file (`out/workers/texts.js`), which reads these files in their order, ahead of who asks for
 * them. A thread that fails leaves its files to whoever asked: they are read like all others, and what is wrong with
 * one is found there.
 */
export function startTextThread(file: string | URL, paths: readonly string[]): TextThread {
  const worker = new Worker(file);
  const all = paths.map(toAsk);
  const unasked = byPath(all);
  const told: Asked[][] = [];
  let toldOf = 0;
  let askedFor = 0;
  const tell = (): void => {
    while (toldOf < all.length && toldOf - askedFor < ahead) {
      const files = all.slice(toldOf, toldOf + together);
      toldOf += files.length;
      told.push(files);
      // While something is told, nothing else may keep the program alive.
      worker.ref();
      worker.postMessage(files.map(({ path }) => path));
    }
  };
  const giveUp = (): void => {
    toldOf = all.length;
    for (const { settle } of all) settle(null);
  };
  worker.on('message', (answers: readonly TextAnswer[]) => {
    for (const [at, { settle }] of (told.shift() ?? []).entries()) settle(answers[at] ?? null);
    if (told.length === 0) worker.unref();
  });
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  worker.unref();
  tell();
  return {
    read(path) {
      const next = unasked.get(path)?.shift();
      if (!next) return Promise.resolve(null);
      askedFor += 1;
      tell();
      return next.answer;
    },
    close() {
      giveUp();
      void worker.terminate();
    },
  };
}

function toAsk(path: string): Asked {
  let settle: Asked['settle'] = () => undefined;
  const answer = new Promise<TextAnswer>((resolve) => (settle = resolve));
  return { path, answer, settle };
}

/** The same file may be named twice. */
function byPath(all: readonly Asked[]): Map<string, Asked[]> {
  const found = new Map<string, Asked[]>();
  for (const asked of all) {
    const same = found.get(asked.path);
    if (same) same.push(asked);
    else found.set(asked.path, [asked]);
  }
  return found;
}
