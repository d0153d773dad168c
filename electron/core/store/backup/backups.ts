import { compareLibraries, examplesIn, type KindDifference } from '#common/backup/compare';
import type { LibraryData } from '#common/model/library';
import { ok, type Result } from '#common/result';
import type { Files } from '#core/store/files';
import type { Layout } from '#core/store/layout';
import { listBackups, type BackupReason, type Manifest } from './manifest';
import { findBackup, readBackup, restoreBackup, type Restored } from './restore';

/** How a backup differs from the library; `before` holds what names the examples that are only in the backup. */
export interface Comparison {
  readonly backup: Manifest;
  readonly before: LibraryData;
  readonly differences: readonly KindDifference[];
}

/** The backups of one library. Every error is a sentence. */
export interface Backups {
  /** Oldest first. */
  list(): Promise<Manifest[]>;
  /** Copies the library as it is now, opened once to verify it; writing goes on meanwhile. */
  make(why: BackupReason): Promise<Result<Manifest, string>>;
  compare(id: string): Promise<Result<Comparison, string>>;
  /** Makes a library from a backup in a folder that is new or empty. */
  restore(id: string, folder: string): Promise<Result<Restored, string>>;
}

/** The backups below a library's folder, compared with what `now` gives. */
export function createBackups(
  files: Files,
  layout: Layout,
  now: () => LibraryData | Promise<LibraryData>,
): Omit<Backups, 'make'> {
  return {
    list: () => listBackups(files, layout),
    async compare(id) {
      const backup = await findBackup(files, layout, id);
      if (!backup.ok) return backup;
      const before = await readBackup(files, layout, backup.value);
      if (!before.ok) return before;
      const differences = compareLibraries(await now(), before.value);
      return ok({ backup: backup.value, before: examplesIn(before.value, differences), differences });
    },
    async restore(id, folder) {
      const backup = await findBackup(files, layout, id);
      return backup.ok ? restoreBackup(files, layout, backup.value, folder) : backup;
    },
  };
}
