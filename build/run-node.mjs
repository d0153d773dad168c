// Runs a program in our place: its streams are ours, and we end as it ended.
import { spawn } from 'node:child_process';

/**
 * Runs `node args...` to its end and takes over its exit code; a child ended by a signal ends us by the same signal.
 * Ctrl+C reaches the child through the terminal, so we only wait for what it makes of it.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 */
export function runNode(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const terminate = () => child.kill('SIGTERM');
  process.on('SIGTERM', terminate);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', terminate);
      if (signal === null) process.exitCode = code ?? 1;
      else process.kill(process.pid, signal);
      resolve();
    });
  });
}
