import { randomFillSync } from 'node:crypto';
import { hostname } from 'node:os';
import { createIdSource, type IdSource } from '#common/model/uuid';
import type { BackupWork } from './backup/backup-jobs';
import type { Files } from './files';
import { nodeFiles } from './node-files';
import { systemRuntimeFolder } from './runtime-folder';

/** Who writes: names kept in every change, so that copies of a library can later be told apart and merged. */
export interface Identity {
  readonly person: string;
  readonly device: string;
}

/** Everything the store needs from outside. Injected, so that tests decide time, ids and faults. */
export interface StoreParts extends Identity {
  /** Milliseconds since 1970. */
  now(): number;
  readonly ids: IdSource;
  readonly pid: number;
  readonly host: string;
  readonly files: Files;
  /** A folder only this user can enter, for the owner's socket; made when first needed. */
  readonly runtimeFolder: string;
  /** Folds the journal of the library in `folder` off this thread, as `foldByJobs` does; without it, on this one. */
  readonly fold?: ((folder: string) => Promise<void>) | undefined;
  /** Does the work on backups off this thread, as `backupsByJobs` does; without it, on this one. */
  readonly backups?: BackupWork | undefined;
  /** Calls `act` each `ms` without keeping the process alive; returns how to stop. */
  every(ms: number, act: () => void): () => void;
}

/** The parts of a real host: its clock, ids from its random source, its disk. */
export function systemParts(identity: Identity): StoreParts {
  const now = (): number => Date.now();
  return {
    ...identity,
    now,
    ids: createIdSource({ now, random: pooledRandom() }),
    pid: process.pid,
    host: hostname(),
    files: nodeFiles,
    runtimeFolder: systemRuntimeFolder(),
    every(ms, act) {
      const timer = setInterval(act, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}

/** Random bytes drawn many at a time: asking for those of each id alone takes longer than making the id. */
function pooledRandom(): (bytes: Uint8Array) => Uint8Array {
  const pool = new Uint8Array(4096);
  let used = pool.length;
  return (bytes) => {
    if (bytes.length > pool.length) return randomFillSync(bytes);
    if (used + bytes.length > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    bytes.set(pool.subarray(used, (used += bytes.length)));
    return bytes;
  };
}
