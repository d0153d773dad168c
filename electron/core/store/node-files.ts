import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { codeOf, type Files, type FileStat, type OpenFile } from './files';
import { passingOn, patientFiles } from './patient-files';

/** How files are opened, as the system has it. */
export const openFlags = {
  read: constants.O_RDONLY,
  edit: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

const plainFiles: Files = {
  async open(path, mode) {
    return openFile(await open(path, openFlags[mode], 0o666));
  },
  async stat(path) {
    try {
      return statOf(await stat(path, { bigint: true }));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  async list(folder) {
    try {
      return await readdir(folder);
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  },
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true });
  },
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
  remove: (path) => rm(path),
  async syncFolder(folder) {
    // Windows opens no folders and keeps names durable by itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Files with patience for what passes by itself on this system. */
export function patientHere(files: Files): Files {
  return patientFiles(files, {
    passing: passingOn(process.platform),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

/** The disk, through Node. */
export const nodeFiles: Files = patientHere(plainFiles);

function openFile(handle: FileHandle): OpenFile {
  return {
    async read(into, position) {
      let done = 0;
      while (done < into.length) {
        const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return done;
    },
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) {
        done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
      }
    },
    stat: async () => statOf(await handle.stat({ bigint: true })),
    truncate: (size) => handle.truncate(size),
    syncData: () => handle.datasync(),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** What Node says of a file, in our words. */
export function statOf(stats: BigIntStats): FileStat {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
    size: Number(stats.size),
    identity: `${stats.dev}:${stats.ino}`,
    modified: Number(stats.mtimeMs),
    named: stats.nlink > 0n,
  };
}

/** Whether an error says that there is nothing by that name. */
export function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
