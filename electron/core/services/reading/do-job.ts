import { readArticleNow, readPasted } from '#core/readers/read-article';
import { jobName, type ReadAnswer, type ReadJob } from './job';
import { orFailure } from './or-failure';

/** Does one job in this thread. */
export function doJob(job: ReadJob): ReadAnswer {
  return orFailure(jobName(job), () =>
    job.kind === 'file' ? readArticleNow(job.input) : readPasted(job.input),
  );
}
