// `npm run dev [-- --desktop] [arguments]`: builds what changes and starts the program anew. Without --desktop the
// browser host runs, its address printed after each start; the arguments are passed on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, sourcesDigest } from './bundle/ensure-built.mjs';
import { outFolder, root } from './bundle/targets.mjs';
import { installedRuntime } from './start/runtime.mjs';

// Asking costs a few milliseconds and behaves the same on every system, which watching folders does not.
const askEveryMs = 400;
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--desktop');
const { program, args } = command();

function command() {
  if (!process.argv.includes('--desktop')) {
    const cli = join(outFolder, 'cli', 'throughline.js');
    return { program: process.execPath, args: ['--enable-source-maps', cli, 'app', ...passedOn] };
  }
  const runtime = installedRuntime(process.env);
  if (runtime === null) {
    console.error('The desktop runtime is not installed: npx install-electron, or leave --desktop away.');
    process.exit(1);
  }
  return { program: runtime, args: [root, ...passedOn] };
}

/** @type {import('node:child_process').ChildProcess | null} */
let running = null;

async function restart() {
  if (running !== null && running.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }
  running = spawn(program, args, { stdio: 'inherit', cwd: root });
  running.on('error', (error) => console.error(error.message));
}

async function buildAndRestart() {
  try {
    const built = await ensureBuilt();
    if (running !== null && built.length === 0) return;
    if (built.length > 0) console.error(`[dev] built ${built.join(', ')}`);
    await restart();
  } catch (error) {
    console.error(`[dev] ${error instanceof Error ? error.message : String(error)}`);
  }
}

// Ctrl+C reaches the program as well, which ends in its own time; then so do we.
process.on('SIGINT', () => (running === null ? process.exit(0) : running.on('exit', () => process.exit(0))));
for (let known = ''; ; await sleep(askEveryMs)) {
  const digest = sourcesDigest();
  if (digest === known) continue;
  known = digest;
  await buildAndRestart();
}
