import { isBackupDue } from '#common/backup/rotation';
import type { Library } from '#core/store/library';

/** Makes a library's backups by the clock while it is open. */
export interface BackupKeeper {
  /** Stops; makes a last backup first where one is due, so that short sessions are backed up too. */
  stop(): Promise<void>;
}

/** What the keeper needs from outside. */
export interface KeeperParts {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `act` each `ms` without keeping the process alive; returns how to stop. */
  every(ms: number, act: () => void): () => void;
}

const lookEvery = 60_000;

/**
 * Looks each minute whether a backup is due: an hour after the last one, and only where something changed since. One
 * that fails is tried again a minute later; the library goes on as before.
 */
export function keepBackups(library: Library, parts: KeeperParts): BackupKeeper {
  let looking: Promise<void> | null = null;
  const look = (): Promise<void> => {
    looking ??= backUpIfDue(library, parts).finally(() => {
      looking = null;
    });
    return looking;
  };
  const stopLooking = parts.every(lookEvery, () => void look());
  return {
    async stop() {
      stopLooking();
      await looking;
      await look();
    },
  };
}

/** Makes a backup where one is due. Never rejects: what the disk refuses now is tried again later. */
export async function backUpIfDue(library: Library, { now }: Pick<KeeperParts, 'now'>): Promise<void> {
  if (!library.writable) return;
  await library.flush();
  const last = (await library.backups.list().catch(() => [])).at(-1) ?? null;
  if (library.seq === (last?.seq ?? 0)) return;
  if (isBackupDue(last && Date.parse(last.at), now())) await library.backups.make('regular');
}
