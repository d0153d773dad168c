import { parentPort, workerData } from 'node:worker_threads';
import type { Files } from '../files';
import { nodeFiles } from '../node-files';
import { troubleOf } from '../reason';
import { filesWhile } from './files-while';
import type { JobAnswer } from './job';
import { parentDoor } from './parent-door';

/** Does one job by means of `files`; what it rejects with is answered as the reason why nothing came of it. */
export type JobWork = (job: unknown, files: Files) => Promise<unknown>;

/** Does the one job this worker file was started for, as a thread or as a process of its own, answers, and lets it end. */
export async function answerJob(work: JobWork): Promise<void> {
  if (parentPort === null) return answerAsProcess(work);
  parentPort.postMessage(await answerOf(work(workerData, nodeFiles)));
  parentPort.close();
}

function answerAsProcess(work: JobWork): void {
  const asker = process.ppid;
  // Elsewhere than on Windows a process whose parent has ended is given another one at once.
  const files = filesWhile(() => process.ppid === asker, nodeFiles);
  // Ctrl+C at a terminal reaches both; what it means is for the asker, with whose end this one ends.
  process.on('SIGINT', () => undefined);
  const door = parentDoor();
  door.onOrder((order) => {
    if ('over' in order) process.exit();
    void answerOf(work(order.job, files)).then((answer) => door.say(answer));
  });
  door.say({ began: true });
}

function answerOf(work: Promise<unknown>): Promise<JobAnswer> {
  return work.then((done) => ({ done }), troubleOf);
}
