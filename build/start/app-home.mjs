// Where the program keeps what is not a library. The same rule as `appHome` in the core, which a script run by plain
// Node cannot import; a test holds the two together.
import { posix, win32 } from 'node:path';

/**
 * @param {{ env: Readonly<Record<string, string | undefined>>, platform: string, home: string }} question
 * @returns {string}
 */
export function appHome({ env, platform, home }) {
  if (env['THROUGHLINE_HOME']) return env['THROUGHLINE_HOME'];
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Throughline');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Throughline');
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), 'Throughline');
}
