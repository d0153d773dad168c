import { crc32 } from 'node:zlib';
import type { Change } from '#common/change/change';
import type { LibraryId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';

const SPACE = 32;
const LF = 10;
const prefix = 9;

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** A change as a line of the journal: CRC-32 (ISO 3309) of the JSON's bytes in 8 hex digits, a space, the JSON, LF. */
export function encodeLine(change: Change): Buffer {
  const bytes = Buffer.from(`00000000 ${JSON.stringify(change)}\n`);
  bytes.write(checksum(bytes.subarray(prefix, -1)), 'latin1');
  return bytes;
}

/** Whose journal a segment is of, and the version of the records it is about. */
export interface Origin {
  readonly library: LibraryId;
  readonly schema: number;
}

/**
 * The lines of a batch with which a segment begins, the first of them saying where the segment is from: so a journal
 * that got into another library's folder is known for what it is. What a line says already stays.
 */
export function withOrigin(lines: Buffer, { library, schema }: Origin): Buffer {
  const end = lines.indexOf(LF);
  const first = decodeLine(lines.subarray(0, end));
  if (!first.ok) throw new Error(`a line of our own cannot be read: ${first.error}`);
  return Buffer.concat([
    encodeLine({ ...first.value, library, schema: first.value.schema ?? schema }),
    lines.subarray(end + 1),
  ]);
}

/**
 * Reads a line of the journal, given without its LF; the error says what is wrong with it. The checksum vouches for
 * the content, so only the frame is looked at here: `check` holds each line against the whole schema.
 */
export function decodeLine(line: Buffer): Result<Change, string> {
  if (line.length < prefix + 2 || line[prefix - 1] !== SPACE) return err('it does not begin with a checksum');
  const json = line.subarray(prefix);
  if (line.toString('latin1', 0, prefix - 1) !== checksum(json)) return err('its checksum does not match');
  try {
    const value: unknown = JSON.parse(json.toString());
    return isChange(value) ? ok(value) : err('it holds no change');
  } catch {
    return err('it is not JSON');
  }
}

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, group, ops } = value as Record<string, unknown>;
  return Number.isSafeInteger(seq) && typeof group === 'string' && Array.isArray(ops) && ops.every(isOp);
}

function isOp(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { op, id, path, record, removed, inserted } = value as Record<string, unknown>;
  if (op === 'put' || op === 'drop') {
    return (
      typeof record === 'object' && record !== null && typeof (record as { id?: unknown }).id === 'string'
    );
  }
  if (typeof id !== 'string' || !Array.isArray(path)) return false;
  return op === 'set' || (op === 'splice' && Array.isArray(removed) && Array.isArray(inserted));
}
