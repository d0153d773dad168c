import { createGunzip } from 'node:zlib';
import type { Change } from '#common/change/change';
import { codeOf, type Files } from './files';
import { decodeLine } from './journal-line';
import { listSegments, type Layout, type Segment } from './layout';
import { piecesOf, readLines, through } from './lines';
import { withFile } from './whole-file';

/**
 * The changes just before change `before`, oldest first, at most `most` of them, from the segments that hold them,
 * closed ones among them. Stops where the history is damaged or missing. Rejects when the disk refuses; nothing may
 * compact the library meanwhile.
 */
export async function recallChanges(
  files: Files,
  layout: Layout,
  before: number,
  most: number,
): Promise<Change[]> {
  let found: Change[] = [];
  const segments = await listSegments(files, layout);
  for (const segment of segments.toReversed()) {
    const first = found[0]?.seq ?? before;
    if (segment.first >= first) continue;
    if (found.length >= most) break;
    const changes = await lastOf(files, segment, first, most - found.length);
    found = [...changes, ...found];
    if (changes[0]?.seq !== segment.first) break;
  }
  return found;
}

/** The unbroken run of changes of one segment that ends just before `before`; few are decoded, however many it has. */
async function lastOf(files: Files, segment: Segment, before: number, most: number): Promise<Change[]> {
  let lines: Buffer[] = [];
  let seq = segment.first;
  const read = (pieces: AsyncIterable<Buffer>): Promise<Buffer> =>
    readLines(pieces, (line) => {
      if (seq++ >= before) return;
      lines.push(Buffer.from(line));
      if (lines.length >= 2 * most) lines = lines.slice(-most);
    });
  try {
    await withFile(files, segment.path, async (file) => {
      const pieces = piecesOf(file);
      await (segment.packed ? through(pieces, createGunzip(), read) : read(pieces));
    });
  } catch (error) {
    if (!codeOf(error).startsWith('Z_')) throw error;
    return [];
  }
  const changes: Change[] = [];
  for (const line of lines.slice(-most).reverse()) {
    const change = decodeLine(line);
    if (!change.ok || change.value.seq !== before - changes.length - 1) break;
    changes.push(change.value);
  }
  return changes.reverse();
}
