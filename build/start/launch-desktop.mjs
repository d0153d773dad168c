// Runs Electron on our main bundle.
import { spawn } from 'node:child_process';
import { startFailure } from './decide.mjs';

const kept = 16 * 1024;

/**
 * Runs the app to its end. Resolves to its exit code, or to the sentence that says why it could not start. What it
 * prints is passed on as it comes; the beginning of stderr is kept to find out why.
 * @param {string} program Electron's executable
 * @param {string[]} args the app's folder and its arguments
 * @returns {Promise<{ code: number } | { why: string }>}
 */
export function launchDesktop(program, args) {
  const started = performance.now();
  // Set by some editors' terminals, it would make Electron run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'], env });
  let stderr = '';
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    if (stderr.length < kept) stderr += chunk.toString();
    process.stderr.write(chunk);
  });
  // Ctrl+C reaches the app through the terminal; it quits cleanly in its own time.
  const wait = () => {};
  process.on('SIGINT', wait);
  const terminate = () => child.kill('SIGTERM');
  process.on('SIGTERM', terminate);
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ code, /** @type {string | null} */ signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', terminate);
      const why = startFailure({ code, signal, afterMs: performance.now() - started, stderr });
      resolve(why === null ? { code: code ?? 1 } : { why });
    };
    child.on('error', (error) => {
      stderr += String(error);
      end(null, null);
    });
    child.on('close', end);
  });
}
