import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdSource } from '#common/model/uuid';
import { openLibrary, type Library, type OpenOptions } from '#core/store/open-library';
import { systemParts, type StoreParts } from '#core/store/parts';

export { tagNamed } from './tag-named';

/** A clock that moves one ms each time it is read, and ids that follow from it: the same in every run. */
export function fixedClock(start = Date.UTC(2024, 0, 1)): { now(): number; ids: StoreParts['ids'] } {
  let time = start;
  let seed = 1;
  const now = (): number => (time += 1);
  const random = (bytes: Uint8Array): Uint8Array =>
    bytes.map(() => (seed = (seed * 48271) % 2147483647) & 0xff);
  return { now, ids: createIdSource({ now, random }) };
}

/** Real parts but for what a test replaces. */
export function testParts(replaced: Partial<StoreParts> = {}): StoreParts {
  return { ...systemParts({ person: 'tester', device: 'here' }), ...replaced };
}

/** A new folder in the temporary folder, and how to remove it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'throughline-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Opens a library that must open. */
export async function opened(
  folder: string,
  parts = testParts(),
  options: OpenOptions = {},
): Promise<Library> {
  const result = await openLibrary(folder, parts, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
