import type { RunJob } from './jobs/job';

/**
 * Folds journals by jobs of the built worker file (`out/workers/fold.js`): each gets the folder's name and nothing
 * else, for handing records over would block this thread longer than folding them. The promise rejects with what went
 * wrong.
 */
export function foldByJobs(run: RunJob, file: URL): (folder: string) => Promise<void> {
  return async (folder) => {
    await run(file, folder);
  };
}
