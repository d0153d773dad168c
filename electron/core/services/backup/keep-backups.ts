import { isBackupDue } from '#common/backup/rotation';
import type { Library } from '#core/store/library';
import { countRecords } from '#core/store/recover';

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
export async function backUpIfDue(library: Library, parts: Pick<KeeperParts, 'now'>): Promise<boolean> {
  const due = await dueFor(library, parts);
  return due === 'none' || (due !== 'not yet' && (await library.backups.make('regular')).ok);
}

/** As many records as are opened from a copy, and changes as have their files copied, while nobody notices. */
const soon = { records: 5000, changes: 500 };

/**
 * What a command does that ends by itself: makes the backup that is due where that takes a moment, and leaves a larger
 * one to a program that stays open, for whoever asked has what they asked for. Answers whether one was left.
 */
export async function backUpSoon(library: Library, parts: Pick<KeeperParts, 'now'>): Promise<boolean> {
  const due = await dueFor(library, parts);
  if (due === 'none' || due === 'not yet') return false;
  if (countRecords(library.data) > soon.records || due.changes > soon.changes) return true;
  await library.backups.make('regular');
  return false;
}

/** Whether a backup is due, and how many changes the last one lacks; none where it has all, or none can be made. */
async function dueFor(
  library: Library,
  { now }: Pick<KeeperParts, 'now'>,
): Promise<'none' | 'not yet' | { readonly changes: number }> {
  if (!library.writable) return 'not yet';
  await library.flush();
  const last = (await library.backups.list().catch(() => [])).at(-1) ?? null;
  const changes = library.seq - (last?.seq ?? 0);
  if (changes === 0) return 'none';
  return isBackupDue(last && Date.parse(last.at), now()) ? { changes } : 'not yet';
}
