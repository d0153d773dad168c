import { isBackupDue } from '#common/backup/rotation';
import type { Library } from '#core/store/library';

/** Makes a library's backups by the clock while it is open. */
export interface BackupKeeper {
  /** Stops; waits for a backup that is being made, and begins none. */
  stop(): Promise<void>;
}

/** What the keeper needs from outside. */
export interface KeeperParts {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `act` each `ms` without keeping the process alive; returns how to stop. */
  every(ms: number, act: () => void): () => void;
}

const lookEvery = 5000;
/** Where none was due, the disk is left alone for so long. */
const lookAgainAfter = 60_000;

/**
 * Looks every few seconds whether a backup is due, an hour after the last one and only where something changed since,
 * and makes it while nothing is being changed: the user never waits for one, at closing least of all. What a short
 * session left without is made up for when the library is next open. One that fails is tried again.
 */
export function keepBackups(library: Library, parts: KeeperParts): BackupKeeper {
  let looking: Promise<void> | null = null;
  let seen = library.seq;
  let doneFor: number | null = null;
  let notBefore = -Infinity;
  const look = async (): Promise<void> => {
    const { seq } = library;
    if (await backUpIfDue(library, parts)) doneFor = seq;
    else notBefore = parts.now() + lookAgainAfter;
  };
  const stopLooking = parts.every(lookEvery, () => {
    const quiet = library.seq === seen;
    seen = library.seq;
    if (!quiet || doneFor === seen || parts.now() < notBefore) return;
    looking ??= look().finally(() => {
      looking = null;
    });
  });
  return {
    async stop() {
      stopLooking();
      await looking;
    },
  };
}

/**
 * Makes a backup where one is due; answers whether the last change is in one now. Never rejects: what the disk refuses
 * now is tried again later.
 */
export async function backUpIfDue(library: Library, { now }: Pick<KeeperParts, 'now'>): Promise<boolean> {
  if (!library.writable) return false;
  await library.flush();
  const last = (await library.backups.list().catch(() => [])).at(-1) ?? null;
  if (library.seq === (last?.seq ?? 0)) return true;
  if (!isBackupDue(last && Date.parse(last.at), now())) return false;
  return (await library.backups.make('regular')).ok;
}
