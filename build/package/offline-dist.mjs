// A folder that stands in for Electron's runtime, so that packaging can be tried where that cannot be downloaded. It
// has the files electron-builder handles by name; its program only says that it is none.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { emptyAsar } from './asar.mjs';

/**
 * Makes the folder, and returns it.
 * @param {string} folder
 */
export function makeOfflineDist(folder) {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8')));
  const program =
    '#!/bin/sh\necho "This is no Electron: it stands in for one while packaging is tried." >&2\nexit 1\n';
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stand-in\n');
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '');
  writeFileSync(join(folder, 'resources', 'default_app.asar'), emptyAsar());
  return folder;
}
