import { emptyLibrary } from '#common/model/library';
import type { LibraryId } from '#common/model/ids';
import type { IdSource } from '#common/model/uuid';
import { listBackups } from './backup/manifest';
import { syncParent } from './durable-folder';
import type { Files } from './files';
import { segmentPath, segmentsAmong, type Layout } from './layout';
import { writeSnapshot } from './snapshot';

/**
 * What a folder is to us. `blank`: new, empty, or left behind by a creation that was cut short. `headless`: a library
 * without its snapshot.
 */
export type FolderState = 'library' | 'blank' | 'headless' | 'occupied' | 'file';

const ours = /^(lock|journal$|texts$|originals$|library\.jsonl\.new$)/;
const droppings: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Looks at a folder. Rejects when the system refuses. */
export async function stateOf(files: Files, layout: Layout): Promise<FolderState> {
  const stat = await files.stat(layout.folder);
  if (!stat) return 'blank';
  if (stat.kind !== 'folder') return 'file';
  if (await files.stat(layout.snapshot)) return 'library';
  const names = (await files.list(layout.folder)).filter((name) => !droppings.has(name));
  for (const segment of segmentsAmong(layout, await files.list(layout.journal))) {
    if (((await files.stat(segment.path))?.size ?? 0) > 0) return 'headless';
  }
  if ((await listBackups(files, layout)).length > 0) return 'headless';
  return names.every((name) => ours.test(name)) ? 'blank' : 'occupied';
}

/** Makes the files of a new library: folders, an empty first segment, and last the snapshot that says it is one. */
export async function createIn(
  parts: { readonly files: Files; readonly ids: IdSource },
  layout: Layout,
): Promise<void> {
  const { files } = parts;
  for (const folder of [layout.journal, layout.texts, layout.originals]) await files.makeFolder(folder);
  const first = segmentPath(layout, 1);
  if (!(await files.stat(first))) {
    const file = await files.open(first, 'create');
    await file.close();
  }
  await files.syncFolder(layout.journal);
  await writeSnapshot(files, layout, parts.ids.next<LibraryId>(), 0, emptyLibrary());
  await syncParent(files, layout.folder);
}
