import { parentPort, workerData } from 'node:worker_threads';
import type { IndexAsk } from '#core/services/search/index-work';
import { indexHere } from '#core/services/search/launch-index';

// Keeps the search index of one library for as long as it is open.
const port = parentPort;
if (port === null) throw new Error('index.worker runs as a worker thread only');
const work = indexHere(
  String(workerData),
  (told) => port.postMessage(told),
  () => undefined,
);
port.on('message', (asked: IndexAsk) => work.ask(asked));
