import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine } from './opener';

/** The file that opens a window. `remove` takes it and its folder away; it may be called again. */
export interface OpeningFile {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Writes a page that leads on to the address with the token. The path of this file is what a browser is started
 * with: everybody on a machine can read the words a process was started with, only its owner can read the file
 * (mode 0600, in a folder of mode 0700 made for it inside `folder`, which is made when missing).
 */
export async function writeOpeningFile(folder: string, tokenUrl: string): Promise<OpeningFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(join(folder, 'throughline-open-'));
  const path = join(own, 'open.html');
  const remove = (): Promise<void> => rm(own, { recursive: true, force: true });
  try {
    await writeFile(path, page(tokenUrl), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

/**
 * The folder to write it in: the given one, except where Ubuntu's Firefox, a snap, would be denied hidden and
 * temporary folders and is met in the folder it shares with its user.
 */
export function openingFolder(machine: Machine, folder: string): string {
  const home = machine.environment['HOME'];
  if (machine.platform !== 'linux' || !home) return folder;
  const snap = join(home, 'snap', 'firefox', 'common');
  return existsSync(snap) ? snap : folder;
}

/** The token is base64url and the host a number: nothing in the address needs escaping. */
function page(tokenUrl: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${tokenUrl}">
<title>Throughline</title>
<p><a href="${tokenUrl}">Open Throughline</a></p>
</html>
`;
}
