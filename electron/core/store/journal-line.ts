import { crc32 } from 'node:zlib';
import type { Change } from '#common/change/change';
import { err, ok, type Result } from '#common/result';

const SPACE = 32;
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
