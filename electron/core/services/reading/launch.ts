import { Worker } from 'node:worker_threads';
import { readerReady, type ReadAnswer, type ReaderReady, type ReadJob } from './job';

/** A thread (or what stands for one) that answers one job at a time. */
export interface ReadingWorker {
  post(job: ReadJob): void;
  /** Ends it whatever it does; no answer comes afterwards. */
  end(): void;
}

/** What a worker tells the pool. `onFailure`: it is gone and its job with it; `why` is a clause. */
export interface WorkerEvents {
  /** It has loaded, and what is posted from now on is begun at once. */
  onReady(): void;
  onAnswer(answer: ReadAnswer): void;
  onFailure(why: string): void;
}

/** Starts a worker. Injected, so that no host falls back to its main thread without saying so. */
export type LaunchWorker = (events: WorkerEvents) => ReadingWorker;

/** Memory of one worker in MiB: room for the largest file and its parsed page, and no more than a laptop has. */
const maxMemory = 1536;

/**
 * Starts the built worker file (`out/workers/read.js`) as a thread of its own; its memory is limited, so that a
 * page that explodes takes down its worker and not the program. An idle worker does not keep the process alive.
 */
export function threadLauncher(file: string | URL): LaunchWorker {
  return (events) => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: maxMemory } });
    let isOver = false;
    let asked = 0;
    const fail = (why: string) => {
      if (isOver) return;
      isOver = true;
      events.onFailure(why);
    };
    worker.on('message', (message: ReadAnswer | ReaderReady) => {
      if (isOver) return;
      if (message === readerReady) events.onReady();
      else {
        asked -= 1;
        if (asked === 0) worker.unref();
        events.onAnswer(message);
      }
    });
    worker.on('error', (error) =>
      fail(`its reader stopped (${error instanceof Error ? error.message : String(error)})`),
    );
    worker.on('exit', () => fail('its reader stopped'));
    worker.unref();
    return {
      post: (job) => {
        // Somebody waits for it: until the answer, nothing else may keep a command line alive.
        worker.ref();
        asked += 1;
        worker.postMessage(job);
      },
      end: () => {
        isOver = true;
        void worker.terminate();
      },
    };
  };
}
