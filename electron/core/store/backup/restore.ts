import { join } from 'node:path';
import { emptyLibrary, type LibraryData } from '#common/model/library';
import { err, ok, type Result } from '#common/result';
import { createComplete } from '#core/store/complete';
import { stateOf } from '#core/store/create-library';
import { makeDurableFolder } from '#core/store/durable-folder';
import type { Files } from '#core/store/files';
import { layoutOf, type Layout } from '#core/store/layout';
import { reasonOf } from '#core/store/reason';
import { recover } from '#core/store/recover';
import { backupView } from './mapped-files';
import { backupPlaces, listBackups, listBlobs, type Manifest, shaOfBlob } from './manifest';
import { hashFile } from './pool';

/** What was restored, and what of it could not be. */
export interface Restored {
  readonly backup: Manifest;
  readonly folder: string;
  /** Texts and originals the backup should hold and has not, as paths in a library's folder. */
  readonly missing: readonly string[];
}

/** Finds a backup by its id; the error is a sentence. */
export async function findBackup(
  files: Files,
  layout: Layout,
  id: string,
): Promise<Result<Manifest, string>> {
  const backups = await listBackups(files, layout);
  const found = backups.find((backup) => backup.id === id);
  if (found) return ok(found);
  const newest = backups.at(-1);
  const remedy = newest
    ? `The newest is ${newest.id}; --list names them all.`
    : `There are no backups in ${layout.backups}.`;
  return err(`“${id}” is no backup of the library in ${layout.folder}. ${remedy}`);
}

/** The records a backup holds, read from its copies. The error is a sentence. */
export async function readBackup(
  files: Files,
  layout: Layout,
  backup: Manifest,
): Promise<Result<LibraryData, string>> {
  try {
    const view = backupView(files, layout, backup);
    const read = await recover(view.files, view.layout, createComplete());
    const [first] = read.damage;
    if (!first && read.seq === backup.seq) return ok(read.data);
    return err(unreadable(backup, first?.what ?? 'Changes are missing from it.'));
  } catch (error) {
    return err(unreadable(backup, `${reasonOf(error)}.`));
  }
}

function unreadable({ id }: Manifest, why: string): string {
  return `The backup ${id} cannot be read: ${why} Choose another one.`;
}

/** The records of the library as it is now, as far as they can be read; none where nothing can. */
export async function readNow(files: Files, layout: Layout): Promise<LibraryData> {
  try {
    return (await recover(files, layout, createComplete())).data;
  } catch {
    return emptyLibrary();
  }
}

/**
 * Makes a library from a backup in a folder that is new or empty. Every byte is held against its hash; the snapshot
 * comes last, so that a restore that was cut short is no library. The library it came from is not touched.
 */
export async function restoreBackup(
  files: Files,
  layout: Layout,
  backup: Manifest,
  folder: string,
): Promise<Result<Restored, string>> {
  const target = layoutOf(folder);
  try {
    const inside = (await files.list(folder)).length > 0 || (await stateOf(files, target)) === 'file';
    if (inside) {
      return err(`Nothing can be restored into ${folder}: it is not empty. Choose a new folder.`);
    }
    const readable = await readBackup(files, layout, backup);
    if (!readable.ok) return readable;
    const missing = await copyOut(files, layout, backup, target);
    return ok({ backup, folder, missing: [...new Set([...backup.missing, ...missing])] });
  } catch (error) {
    return err(
      `The backup ${backup.id} could not be restored into ${folder} because ${reasonOf(error)}. Free the disk or choose another folder and try again.`,
    );
  }
}

async function copyOut(files: Files, layout: Layout, backup: Manifest, target: Layout): Promise<string[]> {
  const places = backupPlaces(layout);
  for (const part of [target.journal, target.texts, target.originals]) await makeDurableFolder(files, part);
  const missing: string[] = [];
  for (const path of await listBlobs(files, layout, backup)) {
    const sha256 = shaOfBlob(path);
    if (!(await copySound(files, places.kept(sha256), join(target.folder, path), sha256))) missing.push(path);
  }
  await files.syncFolder(target.texts);
  await files.syncFolder(target.originals);
  for (const { path, sha256 } of backup.files.toReversed()) {
    const to = join(target.folder, path);
    if (path === 'library.jsonl') await files.syncFolder(target.journal);
    if (!(await copySound(files, places.kept(sha256), to, sha256))) throw new Error(`${path} is damaged`);
  }
  await files.syncFolder(target.folder);
  return missing;
}

/** Copies a file whose bytes have that hash; false, leaving nothing, where they have not or it is not there. */
async function copySound(files: Files, from: string, to: string, sha256: string): Promise<boolean> {
  if (!(await files.stat(from))) return false;
  await files.copy(from, to);
  if ((await hashFile(files, to)).sha256 !== sha256) {
    await files.remove(to);
    return false;
  }
  const file = await files.open(to, 'edit');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  return true;
}
