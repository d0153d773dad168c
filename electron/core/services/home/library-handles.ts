import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { LibraryRef } from '#common/contract/host';
import type { App } from '../app';

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

  /** The folder behind a handle this object gave out. */
  folderOf(handle: string): string | undefined {
    return this.#folders.get(handle);
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
