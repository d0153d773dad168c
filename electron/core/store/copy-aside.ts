import { basename, join } from 'node:path';
import { makeDurableFolder } from './durable-folder';
import type { Files } from './files';
import { layoutOf, segmentsAmong, type Layout } from './layout';
import type { StoreParts } from './parts';

/**
 * Copies of a library's snapshot and journal as they are, damaged or not, made before a repair changes anything. What
 * is damaged cannot be verified by being opened, so this is no backup to restore from: it is every byte there was.
 */
export class CopyAside {
  /** Where the copies are; null while none were needed. */
  folder: string | null = null;

  constructor(
    private readonly parts: Pick<StoreParts, 'files' | 'ids'>,
    private readonly layout: Layout,
  ) {}

  /** Makes the copies, durably, the first time it is called. Rejects when the disk refuses. */
  async make(): Promise<void> {
    if (this.folder !== null) return;
    const { files, ids } = this.parts;
    const to = layoutOf(join(this.layout.recovered, `before-repair-${ids.next()}`));
    await makeDurableFolder(files, to.journal);
    if (await files.stat(this.layout.snapshot)) await copyDurably(files, this.layout.snapshot, to.snapshot);
    for (const { path } of segmentsAmong(this.layout, await files.list(this.layout.journal))) {
      await copyDurably(files, path, join(to.journal, basename(path)));
    }
    await files.syncFolder(to.journal);
    await files.syncFolder(to.folder);
    this.folder = to.folder;
  }
}

/** Copies a file to a name that must not exist yet; its bytes are durable when this resolves, its name is not. */
export async function copyDurably(files: Files, from: string, to: string): Promise<void> {
  await files.copy(from, to);
  const file = await files.open(to, 'edit');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
