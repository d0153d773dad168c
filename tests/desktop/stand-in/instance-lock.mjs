// One running program for each folder of its own data. Electron's lock answers at once, so this one stands on files
// and not on a socket.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ argv: string[], folder: string, data: unknown }} Second a second start */

/**
 * Takes the lock of a folder; true when this process has it. When another has, it is handed the data and this
 * answers false.
 * @param {string} folder
 * @param {unknown} data
 * @param {(second: Second) => void} onSecond
 * @returns {boolean}
 */
export function takeInstanceLock(folder, data, onSecond) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'stand-in.lock');
  if (!isFree(lock)) {
    const message = join(folder, `second-${process.pid}`);
    writeFileSync(`${message}.draft`, JSON.stringify({ argv: process.argv, folder: process.cwd(), data }));
    renameSync(`${message}.draft`, `${message}.json`);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  process.on('exit', () => rmSync(lock, { force: true }));
  const listen = setInterval(() => {
    for (const name of readdirSync(folder).filter((file) => /^second-\d+\.json$/.test(file))) {
      const second = /** @type {Second} */ (JSON.parse(readFileSync(join(folder, name), 'utf8')));
      rmSync(join(folder, name));
      onSecond(second);
    }
  }, 40);
  listen.unref();
  return true;
}

/** @param {string} lock */
function isFree(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch {
    return true;
  }
}
