import { dirname } from 'node:path';
import type { Files, OpenFile } from './files';
import { removeIfThere } from './whole-file';

/** Makes a file of these bytes appear whole or not at all, by way of a temporary name that no file has had. */
export type PutFresh = (path: string, temp: string, bytes: Uint8Array) => Promise<void>;

interface Waiting {
  readonly path: string;
  readonly temp: string;
  readonly bytes: Uint8Array;
  settle(put: Promise<void> | undefined): void;
}

/** What is open at once: few enough for any system, enough for its disk to make many durable together. */
const mostAtOnce = 128;

/**
 * Puts files in waves: all that came while one was under way are written, then all of them synced, then all named, and
 * their folders synced once. A system makes together durable what is asked for together, and a file begun while others
 * are synced would only wait for them. One that fails is refused alone.
 */
export function createPutFresh(files: Files): PutFresh {
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) await putTogether(files, waiting.splice(0, mostAtOnce));
    running = false;
  }

  return (path, temp, bytes) =>
    new Promise((settle) => {
      waiting.push({ path, temp, bytes, settle });
      if (running) return;
      running = true;
      // All that are asked for in the same turn are one wave.
      setImmediate(() => void run());
    });
}

async function putTogether(files: Files, wave: readonly Waiting[]): Promise<void> {
  const written = await withEach(files, wave, async (one) => ({ ...one, file: await begin(files, one) }));
  const synced = await withEach(files, written, async (one) => {
    try {
      await one.file.sync();
    } finally {
      await one.file.close();
    }
    return one;
  });
  const named = await withEach(files, synced, async (one) => {
    await files.rename(one.temp, one.path);
    return one;
  });
  const folders = new Map<string, Promise<void>>();
  for (const { path } of named) {
    const folder = dirname(path);
    if (!folders.has(folder)) folders.set(folder, files.syncFolder(folder));
  }
  await withEach(files, named, async ({ path, settle }) => {
    await folders.get(dirname(path));
    settle(undefined);
  });
}

async function begin(files: Files, { temp, bytes }: Waiting): Promise<OpenFile> {
  const file = await files.open(temp, 'create');
  try {
    await file.write(bytes, 0);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Does a thing with each; those it fails for are refused and leave nothing behind, the others are returned. */
async function withEach<T extends Waiting, R>(
  files: Files,
  all: readonly T[],
  act: (one: T) => Promise<R>,
): Promise<R[]> {
  const done = await Promise.all(
    all.map(async (one) => {
      const acting = act(one);
      try {
        return [await acting];
      } catch {
        await removeIfThere(files, one.temp).catch(() => undefined);
        one.settle(acting.then(() => undefined));
        return [];
      }
    }),
  );
  return done.flat();
}
