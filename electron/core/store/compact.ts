import { createGzip } from 'node:zlib';
import { createComplete } from './complete';
import type { Files } from './files';
import { listSegments, type Layout } from './layout';
import { piecesOf, through } from './lines';
import { recover } from './recover';
import { writeSnapshot } from './snapshot';
import { removeIfThere, withFile, writeWhole } from './whole-file';

/**
 * Folds the snapshot and the closed segments into a new snapshot, from the files alone: no records are handed over,
 * and writing to the open segment goes on meanwhile. Rejects, leaving everything as it is, when anything read is
 * damaged.
 */
export async function foldLibrary(files: Files, layout: Layout): Promise<void> {
  const read = await recover(files, layout, createComplete(), { closedOnly: true });
  const [first] = read.damage;
  if (first) throw new Error(`${first.where}: ${first.what}`);
  if (!read.header || read.newer) throw new Error('the snapshot is not one of ours');
  if (read.upgrades.length > 0) throw new Error('the library was not brought up to date');
  if (read.replayed === 0) return;
  await writeSnapshot(files, layout, read.header.library, read.seq, read.data);
}

/** Compresses the closed segments the snapshot has taken in. They are the history, and are kept. */
export async function packClosed(files: Files, layout: Layout): Promise<void> {
  const segments = await listSegments(files, layout);
  for (const segment of segments.slice(0, -1)) {
    if (segment.packed) continue;
    const packed = `${segment.path}.gz`;
    await withFile(files, segment.path, (source) =>
      writeWhole(files, packed, `${packed}.new`, async (file) => {
        let at = 0;
        await through(piecesOf(source), createGzip(), async (pieces) => {
          for await (const piece of pieces) {
            await file.write(piece, at);
            at += piece.length;
          }
        });
      }),
    );
    await removeIfThere(files, segment.path);
  }
}
