import { parentPort, workerData } from 'node:worker_threads';
import { suggestHere, type SuggestJob } from '#core/services/suggestions/launch-suggest';

// Reads the sentences of one article for events they tell of, answers, and ends.
const port = parentPort;
if (port === null) throw new Error('suggest.worker runs as a worker thread only');
port.postMessage(await suggestHere(workerData as SuggestJob));
