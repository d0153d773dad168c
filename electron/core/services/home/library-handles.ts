import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { LibraryRef } from '#common/contract/host';
import { err, type Result } from '#common/result';
import type { OpenError } from '#core/store/open-library';
import type { App, Lease } from '../app';

/**
 * The libraries a window may open, by handles that mean nothing outside this object: a path goes to a window for
 * reading only and never comes back from one.
 */
export class LibraryHandles {
  readonly #folders = new Map<string, string>();
  readonly #handles = new Map<string, string>();

  constructor(readonly app: App) {}

  /** Recent libraries, last used first, then the sample. `current` is the folder this window shows. */
  list(current: string): z.infer<typeof LibraryRef>[] {
    const recent = this.app.recent().map(({ folder, name }) => ({ folder, name, sample: false }));
    const sample = { folder: this.app.sampleFolder, name: 'Sample library', sample: true };
    const known = [...recent, sample];
    const shown = known.some(({ folder }) => folder === current)
      ? known
      : [{ folder: current, name: basename(current), sample: false }, ...known];
    return shown.map(({ folder, name, sample: isSample }) => ({
      handle: this.#handleOf(folder),
      name,
      place: folder,
      sample: isSample,
      current: folder === current,
    }));
  }

  /** Opens the library behind a handle this object gave out; it may have left the list since. */
  async open(handle: string): Promise<Result<Lease, Pick<OpenError, 'message'>>> {
    const folder = this.#folders.get(handle);
    if (folder === undefined)
      return err({ message: 'This library is no longer in the list. Open the list again.' });
    return folder === this.app.sampleFolder ? this.app.openSample() : this.app.open(folder);
  }

  #handleOf(folder: string): string {
    const known = this.#handles.get(folder);
    if (known !== undefined) return known;
    const handle = randomUUID();
    this.#handles.set(folder, handle);
    this.#folders.set(handle, folder);
    return handle;
  }
}
