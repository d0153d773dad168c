import { parentPort } from 'node:worker_threads';
import { inOneBuffer, readTexts } from '#core/services/import/read-texts';

// A few files at a time, by their paths, answered in order; whoever started this thread ends it.
const port = parentPort;
if (port === null) throw new Error('texts.worker runs as a worker thread only');
port.on('message', (paths: readonly string[]) => {
  const { answers, buffer } = inOneBuffer(readTexts(paths));
  port.postMessage(answers, [buffer]);
});
