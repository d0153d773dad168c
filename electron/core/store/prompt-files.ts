import {
  closeSync,
  fdatasync,
  fstatSync,
  fsync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import type { Files, OpenFile } from './files';
import { isAbsent, nodeFiles, openFlags, patientHere, statOf } from './node-files';

const sync = promisify(fsync);
const syncData = promisify(fdatasync);

/**
 * The same disk, for a program that draws no window: what the system answers from its memory is asked in place, which
 * costs a tenth of handing it to a thread and hearing back; only what waits for the disk itself is handed over, so
 * that many files are made durable at once.
 */
export const promptFiles: Files = patientHere({
  ...nodeFiles,
  async open(path, mode) {
    return promptFile(openSync(path, openFlags[mode], 0o666));
  },
  async stat(path) {
    try {
      // An error for each file that is not there would cost more than the question.
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
      return stats ? statOf(stats) : null;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  async rename(from, to) {
    renameSync(from, to);
  },
  async remove(path) {
    rmSync(path);
  },
  async syncFolder(folder) {
    // Windows opens no folders and keeps names durable by itself.
    if (process.platform === 'win32') return;
    const descriptor = openSync(folder, openFlags.read);
    try {
      await sync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
});

function promptFile(opened: number): OpenFile {
  // The system gives the number of a closed file to the next one: nothing may go there.
  let descriptor = opened;
  return {
    async read(into, position) {
      let done = 0;
      while (done < into.length) {
        const read = readSync(descriptor, into, done, into.length - done, position + done);
        if (read === 0) break;
        done += read;
      }
      return done;
    },
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) {
        done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
      }
    },
    stat: async () => statOf(fstatSync(descriptor, { bigint: true })),
    async truncate(size) {
      ftruncateSync(descriptor, size);
    },
    syncData: () => syncData(descriptor),
    sync: () => sync(descriptor),
    async close() {
      const closing = descriptor;
      descriptor = -1;
      if (closing !== -1) closeSync(closing);
    },
  };
}
