import type { StoreParts } from '#core/store/parts';
import { act, furnish } from './library-acts';
import { opened } from './store';

/** Makes a library and does every kind of thing with it, one after another. */
export async function tracedActs(folder: string, parts: StoreParts): Promise<void> {
  const library = await opened(folder, parts, { create: true });
  await furnish(library, parts);
  for (const name of [
    'edit',
    'compact',
    'annotate',
    'undo',
    'backup',
    'delete',
    'import',
    'compact',
  ] as const)
    if (!(await act(name, library, parts))) throw new Error(`${name} was refused`);
  await library.close();
}
