import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The command that shows a file in the user's browser, without the file. */
export interface Opener {
  readonly command: string;
  readonly args: readonly string[];
}

/** What is asked of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The system's opener, or null where a browser would have nowhere to appear: no display, a remote shell, no opener
 * installed. Then the address is for the user to open.
 */
export function findOpener({ platform, environment }: Machine): Opener | null {
  if (platform === 'win32') {
    // `start` belongs to cmd, which would read & and % in a path as its own; this is what it calls in the end.
    const system = environment['SystemRoot'] ?? 'C:\\Windows';
    const command = `${system}\\System32\\rundll32.exe`;
    return { command, args: ['url.dll,FileProtocolHandler'] };
  }
  if (isRemoteShell(environment)) return null;
  if (platform === 'darwin') return { command: '/usr/bin/open', args: [] };
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return null;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const command = folders.map((folder) => join(folder, 'xdg-open')).find((path) => existsSync(path));
  return command === undefined ? null : { command, args: [] };
}

/** A display forwarded through ssh is one the user has asked for; a shell without is not in front of the screen. */
function isRemoteShell(environment: Machine['environment']): boolean {
  return Boolean(environment['SSH_CONNECTION']) && !environment['DISPLAY'];
}
