import { type JobAnswer, outcomeOf, type RunJob } from './job';

/** What a process of its own says: that it listens, and then its answer. */
export type JobNews = { readonly began: true } | JobAnswer;

/** What it is told: its job, and then that it may end. It does not end by itself, for its answer has to arrive first. */
export type JobOrder = { readonly job: unknown } | { readonly over: true };

/** A process that was started for one job, by whichever host. */
export interface JobProcess {
  /** Does nothing when the process has ended. */
  tell(order: JobOrder): void;
  onNews(heard: (news: JobNews) => void): void;
  /** Called when it has ended or could not be started, at least once; `how` ends a sentence that says so. */
  onEnd(heard: (how: string) => void): void;
}

/**
 * V8's switch to collect garbage without helpers, of which it would otherwise take one for each core from the process
 * that shows the window. It has to be given at the start: V8 falls over when it is set later.
 */
export const aloneInCollecting = '--single-threaded-gc';

/** Starts a built worker file as a process of its own. May throw. */
export type StartProcess = (file: URL) => JobProcess;

/**
 * Does each job in a process of its own, and in a thread of this one (`otherwise`) where none can be started. A process
 * rather than a thread because the threads of one process share the helpers that collect their garbage: a thread that
 * reads a whole library keeps these so busy that on a machine of two cores the main thread waits for its turn.
 */
export function runInProcess(start: StartProcess, otherwise: RunJob): RunJob {
  return async (file, job) => {
    const answer = await ask(start, file, job);
    return answer === 'never began' ? otherwise(file, job) : outcomeOf(answer);
  };
}

function ask(start: StartProcess, file: URL, job: unknown): Promise<JobAnswer | 'never began'> {
  return new Promise((resolve) => {
    let began = false;
    let process: JobProcess;
    try {
      process = start(file);
    } catch {
      resolve('never began');
      return;
    }
    process.onNews((news) => {
      if ('began' in news) {
        began = true;
        process.tell({ job });
      } else {
        resolve(news);
        process.tell({ over: true });
      }
    });
    // A promise settles once: after an answer this says nothing.
    process.onEnd((how) =>
      resolve(
        began
          ? { why: `its process ${how}`, remedy: 'close some programs if memory is short' }
          : 'never began',
      ),
    );
  });
}
