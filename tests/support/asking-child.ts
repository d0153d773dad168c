// Run by a test as a process of its own, to be killed while the process it started works on in a folder.
import { pathToFileURL } from 'node:url';
import { startNodeProcess } from '#core/store/jobs/node-process';
import { runInProcess } from '#core/store/jobs/process-job';
import { runInThread } from '#core/store/jobs/thread-job';

const [script = '', folder] = process.argv.slice(2);
await runInProcess(startNodeProcess, runInThread)(pathToFileURL(script), { act: 'replace', folder });
