import { homedir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { appHome } from '#core/services/home/app-home';
import { openSettings } from '#core/services/home/settings';
import { nodeFiles } from '#core/store/node-files';
import { openLibrary, type Library, type OpenError, type OpenOptions } from '#core/store/open-library';
import { systemParts, type StoreParts } from '#core/store/parts';
import type { Result } from '#common/result';
import type { CommandIo } from './io';

/** The store's parts for this person and machine, from the program's own settings. */
export async function commandParts(io: CommandIo): Promise<StoreParts> {
  const home = appHome({ env: io.env, platform: process.platform, home: homedir() });
  const settings = await openSettings({ files: nodeFiles, home, newId: randomUUID });
  const { person, device } = settings.current();
  return systemParts({ person, device });
}

/** Opens a library to read: no lock, and no settings are needed or written. Says why on stderr if it cannot. */
export function openForReading(folder: string, io: CommandIo): Promise<Result<Library, OpenError>> {
  return openSaying(folder, systemParts({ person: 'reader', device: 'reader' }), { write: false }, io);
}

/** Opens a library to write. Says on stderr by whom it is held, or whatever else is in the way. */
export async function openForWriting(
  folder: string,
  io: CommandIo,
  options: OpenOptions,
): Promise<Result<Library, OpenError>> {
  return openSaying(folder, await commandParts(io), options, io);
}

async function openSaying(
  folder: string,
  parts: StoreParts,
  options: OpenOptions,
  io: CommandIo,
): Promise<Result<Library, OpenError>> {
  const opened = await openLibrary(folder, parts, options);
  if (!opened.ok) io.err(opened.error.message);
  else
    for (const damage of opened.value.opened.damage)
      io.err(`${damage.where}: ${damage.what} ${damage.remedy}`);
  return opened;
}
