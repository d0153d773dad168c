import { createGunzip } from 'node:zlib';
import type { Change } from '#common/change/change';
import { codeOf, type Files } from './files';
import { decodeLine } from './journal-line';
import { listSegments, type Layout, type Segment } from './layout';
import { piecesOf, readLines, through } from './lines';
import { withFile } from './whole-file';

/** Bytes decoded before others get a turn: a few milliseconds' work, be they one long line or hundreds of short ones. */
const atOnce = 256 * 1024;

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
  const whole = await linesOf(files, segment, (line) => {
    if (seq++ >= before) return;
    lines.push(Buffer.from(line));
    if (lines.length >= 2 * most) lines = lines.slice(-most);
  });
  if (!whole) return [];
  const changes: Change[] = [];
  let decoded = 0;
  for (const line of lines.slice(-most).reverse()) {
    if (decoded >= atOnce) {
      await new Promise((resolve) => setImmediate(resolve));
      decoded = 0;
    }
    decoded += line.length;
    const change = decodeLine(line);
    if (!change.ok || change.value.seq !== before - changes.length - 1) break;
    changes.push(change.value);
  }
  return changes.reverse();
}

/**
 * Hands over, oldest first, the changes of the whole history whose lines hold `words`. Lines that are damaged are passed
 * over. Rejects when the disk refuses; nothing may compact the library meanwhile.
 */
export async function searchJournal(
  files: Files,
  layout: Layout,
  words: string,
  onChange: (change: Change) => void,
): Promise<void> {
  for (const segment of await listSegments(files, layout)) {
    await linesOf(files, segment, (line) => {
      if (!line.includes(words)) return;
      const change = decodeLine(line);
      if (change.ok) onChange(change.value);
    });
  }
}

/** Hands over the lines of a segment; false where it was compressed and is damaged. */
async function linesOf(files: Files, segment: Segment, onLine: (line: Buffer) => void): Promise<boolean> {
  const read = (pieces: AsyncIterable<Buffer>): Promise<Buffer> => readLines(pieces, onLine);
  try {
    await withFile(files, segment.path, async (file) => {
      const pieces = piecesOf(file);
      await (segment.packed ? through(pieces, createGunzip(), read) : read(pieces));
    });
    return true;
  } catch (error) {
    if (!codeOf(error).startsWith('Z_')) throw error;
    return false;
  }
}
