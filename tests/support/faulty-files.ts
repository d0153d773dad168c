import type { Files, OpenFile } from '#core/store/files';
import { nodeFiles } from '#core/store/node-files';

/** One thing asked of the disk: what, and of which file. */
export interface Call {
  readonly what: keyof OpenFile | Exclude<keyof Files, 'stat' | 'list'>;
  readonly path: string;
}

/** What is to become of a call: done, failed with this code, or (a write) done by half and then failed. */
export type Fate = 'done' | 'ENOSPC' | 'EIO' | 'EACCES' | 'EBUSY' | 'EPERM' | 'EROFS' | 'half';

class DiskError extends Error {
  constructor(readonly code: string) {
    super(`${code}: made to fail by a test`);
  }
}

/** A disk, the real one unless given, but for the calls a test chooses to fail, decided one by one as they come. */
export function faultyFiles(decide: (call: Call) => Fate, disk: Files = nodeFiles): Files {
  const guard = (what: Call['what'], path: string): void => {
    const fate = decide({ what, path });
    if (fate !== 'done') throw new DiskError(fate === 'half' ? 'EIO' : fate);
  };
  return {
    ...disk,
    async open(path, mode) {
      guard(mode === 'read' ? 'read' : 'open', path);
      return faultyFile(await disk.open(path, mode), path, decide, guard);
    },
    async rename(from, to) {
      guard('rename', from);
      await disk.rename(from, to);
    },
    async copy(from, to) {
      guard('copy', from);
      await disk.copy(from, to);
    },
    async remove(path) {
      guard('remove', path);
      await disk.remove(path);
    },
    async syncFolder(folder) {
      guard('syncFolder', folder);
      await disk.syncFolder(folder);
    },
  };
}

function faultyFile(
  file: OpenFile,
  path: string,
  decide: (call: Call) => Fate,
  guard: (what: Call['what'], path: string) => void,
): OpenFile {
  return {
    read: (into, position) => file.read(into, position),
    stat: () => file.stat(),
    close: () => file.close(),
    async write(bytes, position) {
      const fate = decide({ what: 'write', path });
      if (fate === 'half') await file.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position);
      if (fate !== 'done') throw new DiskError(fate === 'half' ? 'EIO' : fate);
      await file.write(bytes, position);
    },
    async truncate(size) {
      guard('truncate', path);
      await file.truncate(size);
    },
    async syncData() {
      guard('syncData', path);
      await file.syncData();
    },
    async sync() {
      guard('sync', path);
      await file.sync();
    },
  };
}

/** The real disk without waiting for it, for tests of what is in the files and not of what survives. */
export const unsyncedFiles: Files = {
  ...nodeFiles,
  async open(path, mode) {
    const file = await nodeFiles.open(path, mode);
    return { ...file, sync: async () => undefined, syncData: async () => undefined };
  },
  syncFolder: async () => undefined,
};
