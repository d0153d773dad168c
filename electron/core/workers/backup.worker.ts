import { parentPort, workerData } from 'node:worker_threads';
import type { BackupAnswer } from '#core/store/backup/backup-thread';
import { makeBackup, type BackupRequest } from '#core/store/backup/make-backup';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import { reasonOf } from '#core/store/reason';

// Makes the one backup it was started for, answers, and ends.
const port = parentPort;
if (port === null) throw new Error('backup.worker runs as a worker thread only');
const request = workerData as BackupRequest;
const answer: BackupAnswer = await makeBackup(nodeFiles, layoutOf(request.folder), request).then(
  (made) => ({ made }),
  (error: unknown) => ({ why: reasonOf(error) }),
);
port.postMessage(answer);
port.close();
