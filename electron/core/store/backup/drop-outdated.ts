import { outdatedBackups } from '#common/backup/rotation';
import type { Files } from '#core/store/files';
import type { Layout } from '#core/store/layout';
import { removeIfThere } from '#core/store/whole-file';
import { backupPlaces, listBlobs, shaOfBlob, type Manifest } from './manifest';
import { Pool } from './pool';

/**
 * Drops the backups that rotation no longer needs at `now` (ms), then every file in the pool that no backup left
 * holds. A manifest goes first and durably, so that one that is there always has its files.
 */
export async function dropOutdated(
  files: Files,
  layout: Layout,
  backups: readonly Manifest[],
  now: number,
): Promise<void> {
  const rotated = backups.map(({ id, at, why }) => ({ id, at: Date.parse(at), regular: why === 'regular' }));
  const outdated = new Set(outdatedBackups(rotated, now));
  if (outdated.size === 0) return;
  const places = backupPlaces(layout);
  for (const id of outdated) await removeIfThere(files, places.manifest(id));
  await files.syncFolder(layout.backups);
  const needed = new Set<string>();
  for (const manifest of backups) {
    if (!outdated.has(manifest.id)) await addNeeded(files, layout, manifest, needed);
  }
  await new Pool(files, places.pool).drop(needed);
}

async function addNeeded(
  files: Files,
  layout: Layout,
  manifest: Manifest,
  needed: Set<string>,
): Promise<void> {
  for (const { sha256 } of manifest.files) needed.add(sha256);
  if (needed.has(manifest.blobs)) return;
  needed.add(manifest.blobs);
  for (const path of await listBlobs(files, layout, manifest)) needed.add(shaOfBlob(path));
}
