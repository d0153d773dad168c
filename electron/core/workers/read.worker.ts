import { parentPort } from 'node:worker_threads';
import { doJob } from '#core/services/reading/do-job';
import { readerReady, type ReadJob } from '#core/services/reading/job';

// One job at a time, answered in order; the pool that started this thread ends it when a job takes too long.
const port = parentPort;
if (port === null) throw new Error('read.worker runs as a worker thread only');
port.on('message', (job: ReadJob) => {
  port.postMessage(doJob(job));
});
port.postMessage(readerReady);
