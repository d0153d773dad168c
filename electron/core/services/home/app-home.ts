import { posix, win32 } from 'node:path';

/** What decides where a program's own data goes. */
export interface HomeQuestion {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
}

/**
 * The folder for settings, recent libraries, window state, the sample and logs; the same for every host.
 * `THROUGHLINE_HOME` moves it whole, which is how tests keep off the user's own.
 */
export function appHome({ env, platform, home }: HomeQuestion): string {
  const moved = env['THROUGHLINE_HOME'];
  if (moved) return moved;
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Throughline');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Throughline');
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), 'Throughline');
}

/** Where new libraries are proposed: the user's documents, or the moved home where tests have moved it. */
export function documentsFolder({ env, home, platform }: HomeQuestion): string {
  const moved = env['THROUGHLINE_HOME'];
  const { join } = platform === 'win32' ? win32 : posix;
  return moved ? join(moved, 'libraries') : join(home, 'Documents');
}

/** A folder name that every system takes, from a name a user typed; never empty. */
export function folderName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
  return plain === '' || reserved.test(plain) ? `Library ${plain}`.trim() : plain;
}
