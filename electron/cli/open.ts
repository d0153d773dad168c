import { homedir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { appHome } from '#core/services/home/app-home';
import { openSettings } from '#core/services/home/settings';
import { nodeFiles } from '#core/store/node-files';
import { openLibrary, type Library, type OpenError } from '#core/store/open-library';
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
export async function openForReading(folder: string, io: CommandIo): Promise<Result<Library, OpenError>> {
  const parts = systemParts({ person: 'reader', device: 'reader' });
  const opened = await openLibrary(folder, parts, { write: false });
  if (!opened.ok) {
    io.err(opened.error.message);
    return opened;
  }
  for (const { where, what, remedy } of opened.value.opened.damage) io.err(`${where}: ${what} ${remedy}`);
  return opened;
}
