import type { JobNews, JobOrder } from './process-job';

/** How a process that was started for a job hears and speaks with the one that started it. */
export interface ParentDoor {
  onOrder(heard: (order: JobOrder) => void): void;
  say(news: JobNews): void;
}

/** What Electron puts on `process` in a utility process; its types are not the core's to know. */
interface UtilityPort {
  on(event: 'message', heard: (event: { readonly data: unknown }) => void): void;
  postMessage(news: JobNews): void;
}

/** The door of this process: Electron's in its utility processes, else Node's. Throws where nobody started it so. */
export function parentDoor(): ParentDoor {
  const { parentPort } = process as { parentPort?: UtilityPort };
  if (parentPort) {
    return {
      onOrder: (heard) => parentPort.on('message', ({ data }) => heard(data as JobOrder)),
      say: (news) => parentPort.postMessage(news),
    };
  }
  if (!process.send) throw new Error('A worker file runs as a thread or process of the program only.');
  // Whoever asked is gone, and the lock on the library with it.
  process.on('disconnect', () => process.exit());
  return {
    onOrder: (heard) => void process.on('message', (order) => heard(order as JobOrder)),
    say: (news) => void process.send?.(news, () => undefined),
  };
}
