import { dirname } from 'node:path';
import { codeOf, type Files } from './files';

/**
 * Makes a folder and those above it, and makes the names of all that were missing durable: without that a loss of
 * power can take the folder away with everything that was synced in it.
 */
export async function makeDurableFolder(files: Files, folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; dirname(at) !== at && !(await files.stat(at)); at = dirname(at)) missing.push(at);
  if (missing.length === 0) return;
  await files.makeFolder(folder);
  for (const made of missing.toReversed()) await syncParent(files, made);
}

/**
 * Makes a folder's own name durable. The one it lies in may be one that this user can write to and not read; then
 * nothing more can be done.
 */
export async function syncParent(files: Files, folder: string): Promise<void> {
  try {
    await files.syncFolder(dirname(folder));
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(codeOf(error))) throw error;
  }
}
