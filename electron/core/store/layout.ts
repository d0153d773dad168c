import { join } from 'node:path';
import type { Files } from './files';

/** The form of the files that this program writes and fully understands; of the records in them: `schemaVersion`. */
export const formatVersion = 1;

/** Where the parts of a library are, from its folder. */
export function layoutOf(folder: string) {
  return {
    folder,
    snapshot: join(folder, 'library.jsonl'),
    newSnapshot: join(folder, 'library.jsonl.new'),
    journal: join(folder, 'journal'),
    texts: join(folder, 'texts'),
    originals: join(folder, 'originals'),
    backups: join(folder, 'backups'),
    recovered: join(folder, 'recovered'),
    lock: join(folder, 'lock'),
  };
}
export type Layout = ReturnType<typeof layoutOf>;

/** One segment of the journal: the `seq` of its first line, and whether it was closed and compressed. */
export interface Segment {
  readonly first: number;
  readonly path: string;
  readonly packed: boolean;
}

/**
 * The segments of a journal as they are on disk. An empty one with others after it was begun when the disk refused to
 * go on with it, and holds nothing: it is left out.
 */
export async function listSegments(files: Files, layout: Layout): Promise<Segment[]> {
  const all = segmentsAmong(layout, await files.list(layout.journal));
  const kept: Segment[] = [];
  for (const [index, segment] of all.entries()) {
    const last = index === all.length - 1;
    if (last || segment.packed || !(await isEmpty(files, segment))) kept.push(segment);
  }
  return kept;
}

/** Whether a segment holds nothing, not even the beginning of a line. */
export async function isEmpty(files: Files, { path }: Segment): Promise<boolean> {
  return (await files.stat(path))?.size === 0;
}

/** The name of the segment that begins at `first`. */
export function segmentPath(layout: Layout, first: number): string {
  return join(layout.journal, `${first}.jsonl`);
}

/**
 * The segments among the names in the journal's folder, in order. Where both forms of one are there, compressing it
 * was cut short, and the plain one is whole.
 */
export function segmentsAmong(layout: Layout, names: readonly string[]): Segment[] {
  const found = new Map<number, Segment>();
  for (const name of names) {
    const parts = /^(\d{1,15})\.jsonl(\.gz)?$/.exec(name);
    if (!parts) continue;
    const first = Number(parts[1]);
    const packed = parts[2] !== undefined;
    if (packed && found.has(first)) continue;
    found.set(first, { first, path: join(layout.journal, name), packed });
  }
  return [...found.values()].sort((a, b) => a.first - b.first);
}
