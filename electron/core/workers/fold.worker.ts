import { parentPort, workerData } from 'node:worker_threads';
import { foldLibrary } from '#core/store/compact';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import { reasonOf } from '#core/store/reason';
import type { FoldAnswer } from '#core/store/fold-thread';

// Folds the one library it was started for, answers, and ends.
const port = parentPort;
if (port === null || typeof workerData !== 'string')
  throw new Error('fold.worker runs as a worker thread only');
const answer: FoldAnswer = await foldLibrary(nodeFiles, layoutOf(workerData)).then(
  () => null,
  (error: unknown) => reasonOf(error),
);
port.postMessage(answer);
port.close();
