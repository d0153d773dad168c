// A worker file for tests: does what its job says, as a thread or as a process.
import { join } from 'node:path';
import { answerJob } from '#core/store/jobs/answer-job';

/** What an odd job may be. */
export type OddJob =
  | { readonly act: 'answer'; readonly value: unknown }
  | { readonly act: 'fail'; readonly why: string }
  /** Makes a folder at a path where none may be. */
  | { readonly act: 'make folder'; readonly path: string }
  | { readonly act: 'where' }
  /** Is killed, as by a system short of memory: for a process only. */
  | { readonly act: 'die' }
  /** Makes `folder/began`, hears nothing for half a second, and then moves `folder/new` to `folder/old`. */
  | { readonly act: 'replace'; readonly folder: string };

await answerJob(async (given, files) => {
  const job = given as OddJob;
  if (job.act === 'answer') return job.value;
  if (job.act === 'fail') throw new Error(job.why);
  if (job.act === 'make folder') return files.makeFolder(job.path);
  if (job.act === 'where') return { pid: process.pid, flags: process.execArgv };
  if (job.act === 'die') return process.kill(process.pid, 'SIGKILL');
  await files.makeFolder(join(job.folder, 'began'));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  return files.rename(join(job.folder, 'new'), join(job.folder, 'old'));
});
