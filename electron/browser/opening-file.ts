import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The file that opens a window. `remove` takes it and its folder away; it may be called again. */
export interface OpeningFile {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Writes a page that leads on to the address with the token. The path of this file is what a browser is started
 * with: everybody on a machine can read the words a process was started with, only its owner can read the file
 * (mode 0600, in a folder of mode 0700 made for it inside `folder`).
 */
export async function writeOpeningFile(folder: string, tokenUrl: string): Promise<OpeningFile> {
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
 * The folder to write it in: the one for temporary files, except where Ubuntu's Firefox, a snap, would be denied
 * that and is given the folder it shares with its user.
 */
export function openingFolder(machine: {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly temporary: string;
}): string {
  const snap = join(machine.home, 'snap', 'firefox', 'common');
  return machine.platform === 'linux' && existsSync(snap) ? snap : machine.temporary;
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
