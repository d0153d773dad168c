import { parentPort, workerData } from 'node:worker_threads';
import { likenessHere } from '#core/services/similar/launch-likeness';
import type { LikeAsk } from '#core/services/similar/like-work';

// Compares the articles of one library for as long as it is open.
const port = parentPort;
if (port === null) throw new Error('likeness.worker runs as a worker thread only');
const work = likenessHere(
  String(workerData),
  (answer) => port.postMessage(answer),
  () => undefined,
);
port.on('message', (asked: LikeAsk) => work.ask(asked));
