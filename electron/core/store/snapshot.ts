import { createHash } from 'node:crypto';
import { collections, type Collection, type LibraryData } from '#common/model/library';
import { isUuid } from '#common/model/uuid';
import type { LibraryId } from '#common/model/ids';
import type { Files, OpenFile } from './files';
import { schemaVersion } from '#common/migrate/migrations';
import { formatVersion, type Layout } from './layout';
import { parseLine, readJsonLines } from './json-lines';
import { piecesOf } from './lines';
import { withFile, writeWhole } from './whole-file';

/** The first line of `library.jsonl`. `seq` is the last change folded in. */
export interface SnapshotHeader {
  readonly format: number;
  readonly schema: number;
  readonly library: LibraryId;
  readonly seq: number;
}

/** What reading a snapshot found. `header` is null where even that line is unreadable. */
export interface SnapshotRead {
  readonly header: SnapshotHeader | null;
  /** What is wrong, by line (1 is the header; 0 the file as a whole). */
  readonly faults: readonly { readonly line: number; readonly why: string }[];
}

const chunk = 1024 * 1024;
const longestFooter = 256;

/**
 * Writes a library as a snapshot, whole or not at all, a line at a time. `schema` is the version its records are of.
 */
export async function writeSnapshot(
  files: Files,
  layout: Layout,
  library: LibraryId,
  seq: number,
  data: LibraryData,
  schema = schemaVersion,
): Promise<void> {
  const header: SnapshotHeader = { format: formatVersion, schema, library, seq };
  await writeWhole(files, layout.snapshot, layout.newSnapshot, (file) => fill(file, header, data));
}

async function fill(file: OpenFile, header: SnapshotHeader, data: LibraryData): Promise<void> {
  const hash = createHash('sha256');
  let waiting = `${JSON.stringify(header)}\n`;
  let written = 0;
  let records = 0;
  const write = async (): Promise<void> => {
    const bytes = Buffer.from(waiting);
    hash.update(bytes);
    await file.write(bytes, written);
    written += bytes.length;
    waiting = '';
  };
  for (const collection of collections) {
    for (const record of data[collection].values()) {
      waiting += `${JSON.stringify({ in: collection, record })}\n`;
      records += 1;
      if (waiting.length >= chunk) await write();
    }
  }
  await write();
  const footer = Buffer.from(`${JSON.stringify({ records, sha256: hash.digest('hex') })}\n`);
  await file.write(footer, written);
}

/**
 * Reads a snapshot in pieces, handing each record over as it comes with the header (null where that is unreadable); checks the hash and the count of the last line.
 * Damage does not stop it: what can be read is, and the faults say what could not. Rejects when the file cannot be
 * opened or read at all.
 */
export async function readSnapshot(
  files: Files,
  layout: Layout,
  onRecord: (collection: Collection, record: unknown, line: number, header: SnapshotHeader | null) => void,
): Promise<SnapshotRead> {
  return withFile(files, layout.snapshot, async (file) => {
    const size = (await file.stat()).size;
    const footer = await readFooter(file, size);
    const hash = createHash('sha256');
    const faults: { line: number; why: string }[] = [];
    let header: SnapshotHeader | null = null;
    let line = 0;
    let records = 0;
    const rest = await readJsonLines(hashed(piecesOf(file, footer?.at ?? size), hash), (value) => {
      line += 1;
      if (line === 1) {
        header = asHeader(value);
        if (!header) faults.push({ line, why: 'the header is unreadable' });
        return;
      }
      const entry = asEntry(value);
      if (!entry) faults.push({ line, why: 'the line holds no record' });
      else {
        records += 1;
        onRecord(entry.in, entry.record, line, header);
      }
    });
    if (!footer) faults.push({ line: 0, why: 'its last line, with the count and the hash, is missing' });
    else if (footer.sha256 !== hash.digest('hex')) faults.push({ line: 0, why: 'its hash does not match' });
    else if (footer.records !== records) faults.push({ line: 0, why: 'its count of records does not match' });
    if (rest.length > 0 && footer) faults.push({ line: line + 1, why: 'the line is cut off' });
    return { header, faults };
  });
}

async function* hashed(
  pieces: AsyncIterable<Buffer>,
  hash: { update(bytes: Buffer): unknown },
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** The last line and where it begins; null where the file does not end in one. */
async function readFooter(
  file: OpenFile,
  size: number,
): Promise<{ at: number; records: number; sha256: string } | null> {
  const tail = Buffer.alloc(Math.min(size, longestFooter));
  const from = size - tail.length;
  const read = await file.read(tail, from);
  if (read < tail.length || tail.at(-1) !== 10) return null;
  const start = tail.lastIndexOf(10, tail.length - 2) + 1;
  const value = parseLine(tail.subarray(start, -1)) as
    | { records?: unknown; sha256?: unknown }
    | null
    | undefined;
  if (typeof value?.records !== 'number' || typeof value.sha256 !== 'string') return null;
  return { at: from + start, records: value.records, sha256: value.sha256 };
}

function asHeader(value: unknown): SnapshotHeader | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format, schema, library, seq } = value as Record<string, unknown>;
  const numbers = [format, schema, seq].every((number) => Number.isSafeInteger(number));
  return numbers && typeof library === 'string' && isUuid(library) ? (value as SnapshotHeader) : null;
}

const known: ReadonlySet<unknown> = new Set(collections);

function asEntry(value: unknown): { in: Collection; record: unknown } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { in: collection, record } = value as Record<string, unknown>;
  return known.has(collection) && typeof record === 'object'
    ? { in: collection as Collection, record }
    : null;
}
