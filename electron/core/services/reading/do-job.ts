import { failedError } from '#common/formats/reading/read-error';
import { err } from '#common/result';
import { readArticleNow, readPasted } from '#core/readers/read-article';
import { jobName, type ReadAnswer, type ReadJob } from './job';

/**
 * Does one job in this thread. A reader that throws has met a page nobody thought of: that is told as a failure
 * of this one file, so that the others of an import go on.
 */
export function doJob(job: ReadJob): ReadAnswer {
  try {
    return job.kind === 'file' ? readArticleNow(job.input) : readPasted(job.input);
  } catch (error) {
    const why = `reading it failed (${error instanceof Error ? error.message : String(error)})`;
    return err(failedError(jobName(job), why));
  }
}
