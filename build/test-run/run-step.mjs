// Running one part of `npm test`.
import { spawn } from 'node:child_process';

const shownLines = 150;

/**
 * Runs `node args...` in silence and says in one line how it ended; what it printed follows only when it failed.
 * @param {string} name
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<boolean>} whether it ended well
 */
export async function runCaptured(name, args, cwd, env = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  const ok = await endsWell(child);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)} s)`);
  if (!ok) console.log(beginning(Buffer.concat(printed).toString().trimEnd()));
  return ok;
}

/**
 * Runs `node args...` with its output shown as it comes.
 * @param {string} name
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} env added to ours
 * @returns {Promise<boolean>} whether it ended well
 */
export async function runShown(name, args, cwd, env) {
  const started = performance.now();
  console.log(`\n${name}`);
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ok = await endsWell(child);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)} s)`);
  return ok;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<boolean>}
 */
function endsWell(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** @param {number} started */
function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** The first lines of a long text, and how many follow. @param {string} text */
function beginning(text) {
  const lines = text.split('\n');
  const rest = lines.length - shownLines;
  return rest <= 0 ? text : [...lines.slice(0, shownLines), `(${rest} more lines)`].join('\n');
}
