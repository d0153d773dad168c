import { doJob } from './do-job';
import type { LaunchWorker } from './launch';

/**
 * A worker without a thread: it answers in its turn of the event loop and can be ended only before it begins.
 * For tests and for tools that read one file and exit; a window must never wait on it.
 */
export const sameThreadLauncher: LaunchWorker = (events) => {
  let isOver = false;
  events.onReady();
  return {
    post: (job) => {
      setImmediate(() => {
        if (!isOver) events.onAnswer(doJob(job));
      });
    },
    end: () => {
      isOver = true;
    },
  };
};
