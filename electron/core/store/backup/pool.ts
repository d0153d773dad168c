import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { makeDurableFolder } from '#core/store/durable-folder';
import type { Files } from '#core/store/files';
import { piecesOf } from '#core/store/lines';
import { removeIfThere, withFile } from '#core/store/whole-file';

const tempName = '.new';

/** A file as it lies in the pool. */
export interface Pooled {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The files that all backups share, each under the hash of its bytes. Never a hard link to the library's own file:
 * both names would be the same bytes, and what damages the one in place would damage the backup with it. Instead the
 * copy is one the file system shares until either is written (clone), where it can; else a true copy.
 */
export class Pool {
  private readonly temp: string;

  constructor(
    private readonly files: Files,
    private readonly folder: string,
  ) {
    this.temp = join(folder, tempName);
  }

  /** Makes the folder. */
  async open(): Promise<void> {
    await makeDurableFolder(this.files, this.folder);
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.files.stat(join(this.folder, sha256)))?.kind === 'file';
  }

  /**
   * Takes a copy of a file, read back once it is made. Null where its bytes have not the hash `expected`. The name is
   * durable only after `sync`.
   */
  async take(path: string, expected?: string): Promise<Pooled | null> {
    await this.clear();
    await this.files.copy(path, this.temp);
    return this.keep(expected);
  }

  /** Keeps the bytes that `fill` gives, piece by piece. */
  async put(fill: (write: (piece: Uint8Array) => Promise<void>) => Promise<void>): Promise<Pooled> {
    await this.clear();
    const file = await this.files.open(this.temp, 'create');
    try {
      let at = 0;
      await fill(async (piece) => {
        await file.write(piece, at);
        at += piece.length;
      });
    } finally {
      await file.close();
    }
    const kept = await this.keep(undefined);
    if (!kept) throw new Error('bytes without an expected hash were refused');
    return kept;
  }

  /** Makes the names of all that was taken durable. */
  sync(): Promise<void> {
    return this.files.syncFolder(this.folder);
  }

  /** Removes every file that is not among `needed`. */
  async drop(needed: ReadonlySet<string>): Promise<void> {
    for (const name of await this.files.list(this.folder)) {
      if (!needed.has(name)) await removeIfThere(this.files, join(this.folder, name));
    }
  }

  /** Removes what an attempt that failed or was stopped had begun. */
  private clear(): Promise<void> {
    return removeIfThere(this.files, this.temp);
  }

  private async keep(expected: string | undefined): Promise<Pooled | null> {
    const file = await this.files.open(this.temp, 'edit');
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const piece of piecesOf(file)) {
        hash.update(piece);
        bytes += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = hash.digest('hex');
    if (expected !== undefined && expected !== sha256) {
      await this.clear();
      return null;
    }
    await this.files.rename(this.temp, join(this.folder, sha256));
    return { sha256, bytes };
  }
}

/** The SHA-256 of a file, in lower-case hex, and its size, read in pieces. */
export async function hashFile(files: Files, path: string): Promise<Pooled> {
  const hash = createHash('sha256');
  let bytes = 0;
  await withFile(files, path, async (file) => {
    for await (const piece of piecesOf(file)) {
      hash.update(piece);
      bytes += piece.length;
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}
