import { Worker } from 'node:worker_threads';
import { type JobAnswer, outcomeOf, type RunJob } from './job';

/** Does each job in a thread of its own. */
export const runInThread: RunJob = (file, job) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: job });
    worker.once('message', (answer: JobAnswer) => resolve(answer));
    worker.once('error', reject);
    // A promise settles once: after an answer this says nothing.
    worker.once('exit', () => reject(new Error('its thread stopped')));
  }).then((answer) => outcomeOf(answer as JobAnswer));
