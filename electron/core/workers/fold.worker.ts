import { foldLibrary } from '#core/store/compact';
import { answerJob } from '#core/store/jobs/answer-job';
import { layoutOf } from '#core/store/layout';

// The job is the folder of the library to fold.
await answerJob((job, files) => foldLibrary(files, layoutOf(job as string)));
