import { expect } from 'vitest';
import { checkLibrary } from '#core/store/check';
import { startChild } from './bundled-child';
import { opened } from './store';

/** What a process that was killed had said to be safe. */
interface Said {
  readonly ids: Set<string>;
  readonly texts: Set<string>;
}

/**
 * Writes to a library until so many lines were said, kills the process, and looks whether all of it is there. With the
 * worker file `fold` a process of its own folds meanwhile, which is not killed with it.
 */
export async function writeAndKill(
  { script, fold }: { script: string; fold?: string },
  folder: string,
  said: Said,
  lines: number,
  pause = 0,
): Promise<void> {
  const child = startChild(script, 'write', folder, ...(fold === undefined ? [] : [fold]));
  await child.lines(lines);
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  child.process.kill('SIGKILL');
  await child.ended;
  for (const { id, text } of child.said) {
    if (typeof id === 'string') said.ids.add(id);
    if (typeof text === 'string') said.texts.add(text);
  }
  const library = await opened(folder);
  expect(library.writable).toBe(true);
  expect([...said.ids].filter((id) => !library.data.tags.has(id))).toEqual([]);
  const told = Math.max(...child.said.map(({ seq }) => (typeof seq === 'number' ? seq : 0)));
  expect(library.seq).toBeGreaterThanOrEqual(told);
  for (const sha of said.texts) expect((await library.blobs.readText(sha)).ok).toBe(true);
  await library.close();
  expect((await checkLibrary(folder)).damage).toEqual([]);
}
