import { Buffer } from 'node:buffer';
import { ok, type Result } from '#common/result';
import type { Blobs } from '#core/store/library';
import { blobTrouble, type Trouble } from './trouble';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The original read last, as long as memory is plentiful. A window asks for it piece by piece, and the store reads
 * and checks a file whole: without this, 100 MB would be read five hundred times.
 */
export class Originals {
  readonly #blobs: Pick<Blobs, 'readOriginal'>;
  #last: { sha: string; bytes: WeakRef<Bytes> } | null = null;

  constructor(blobs: Pick<Blobs, 'readOriginal'>) {
    this.#blobs = blobs;
  }

  async get(sha: string): Promise<Result<Bytes, Trouble>> {
    const kept = this.#last?.sha === sha ? this.#last.bytes.deref() : undefined;
    if (kept) return ok(kept);
    const read = await this.#blobs.readOriginal(sha);
    if (!read.ok) return blobTrouble(read.error);
    this.#last = { sha, bytes: new WeakRef(read.value) };
    return read;
  }
}

/** A piece of bytes as a call answers it: base64, and how many there are in all. Never more than an answer may hold. */
export function bytesPiece(
  bytes: Uint8Array,
  { at, count }: { at: number; count: number },
): { bytes: number; base64: string } {
  const piece = bytes.subarray(at, at + Math.min(count, 160 * 1024));
  const base64 = Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('base64');
  return { bytes: bytes.length, base64 };
}
