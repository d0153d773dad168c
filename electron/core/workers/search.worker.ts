import { parentPort, workerData } from 'node:worker_threads';
import { searchHere, type SearchAnswer } from '#core/services/search/launch-search';
import type { SearchJob } from '#core/services/search/search-texts';

// Looks through the texts of one job, tells what it finds as it goes, and ends.
const port = parentPort;
if (port === null) throw new Error('search.worker runs as a worker thread only');
const tell = (answer: SearchAnswer): void => port.postMessage(answer);
for await (const batch of searchHere(workerData as SearchJob)) tell(batch);
tell('end');
port.close();
