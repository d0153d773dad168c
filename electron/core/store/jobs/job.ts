import { type Trouble, TroubleTold } from '../reason';

/** What a worker file answers to its one job: what came of it, or why nothing did. */
export type JobAnswer = { readonly done: unknown } | Trouble;

/**
 * Has a built worker file do one job elsewhere than in this thread. `job` and what comes of it are plain data. The
 * promise rejects with what went wrong.
 */
export type RunJob = (file: URL, job: unknown) => Promise<unknown>;

/** What came of a job. Throws why nothing did. */
export function outcomeOf(answer: JobAnswer): unknown {
  if ('done' in answer) return answer.done;
  throw new TroubleTold(answer);
}
