import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { FileRef } from '#common/contract/host';
import type { ChosenFile } from '#core/router/host-port';
import { ok, type Result } from '#common/result';
import { writePieces } from '#core/services/home/text-file';
import { refused, type Trouble } from '#core/services/trouble';
import { libraryAround } from '#core/store/library-around';
import { nodeFiles } from '#core/store/node-files';
import { reasonOf } from '#core/store/reason';

/**
 * Files the user chose for one window, by handles that mean nothing elsewhere. A path goes in from the system's
 * dialogs and drops; none ever comes out.
 */
export class FileHandles {
  readonly #sources = new Map<string, string>();
  readonly #targets = new Map<string, string>();

  /** Handles for files to read; what is gone or no file is left out. */
  async offer(paths: readonly string[]): Promise<z.infer<typeof FileRef>[]> {
    const files: z.infer<typeof FileRef>[] = [];
    for (const path of paths) {
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) continue;
      const handle = randomUUID();
      this.#sources.set(handle, path);
      files.push({ handle, name: basename(path), bytes: found.size });
    }
    return files;
  }

  /** A handle for a file to be written. */
  target(path: string): string {
    const handle = randomUUID();
    this.#targets.set(handle, path);
    return handle;
  }

  async read(handle: string): Promise<Result<ChosenFile, Trouble>> {
    const path = this.#sources.get(handle);
    this.#sources.delete(handle);
    if (path === undefined) return refused('This file was not chosen in this window. Choose it again.');
    const found = await stat(path).catch(() => null);
    if (!found) return refused(`“${basename(path)}” is no longer there. Choose it again.`);
    return ok({ name: basename(path), bytes: found.size, chunks: createReadStream(path) });
  }

  async write(
    handle: string,
    chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  ): Promise<Result<{ name: string; bytes: number }, Trouble>> {
    const path = this.#targets.get(handle);
    this.#targets.delete(handle);
    if (path === undefined) return refused('This place was not chosen in this window. Choose it again.');
    const name = basename(path);
    const notWritten = (why: string) =>
      refused(`“${name}” was not written because ${why}. Choose another place.`);
    try {
      if ((await libraryAround(nodeFiles, path)) !== null) return notWritten('it is part of a library');
      return ok({ name, bytes: await writePieces(nodeFiles, path, chunks) });
    } catch (error) {
      return notWritten(reasonOf(error));
    }
  }
}
