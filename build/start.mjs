// `npm start [-- --browser]`: the desktop where it can run, the same program in the browser where it cannot. What this
// script itself has to say goes to stderr; the first line on stdout is the browser host's address.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { outFolder, root } from './bundle/targets.mjs';
import { runNode } from './run-node.mjs';
import { appHome } from './start/app-home.mjs';
import { firstStep, runtimeAddress, unreachableLine } from './start/decide.mjs';
import { downloadWithProgress } from './start/download.mjs';
import { launchDesktop } from './start/launch-desktop.mjs';
import { answers, installedRuntime, runtimeVersion } from './start/runtime.mjs';

const { env, platform } = process;
const probeMs = 5000;
const stampFile = join(appHome({ env, platform, home: homedir() }), 'runtime-unreachable.json');
const address = runtimeAddress({ version: runtimeVersion(), platform, arch: process.arch, env });
const downloadHost = new URL(address).host;
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--browser');

/** @returns {import('./start/decide.mjs').Unreachable | null} */
function readStamp() {
  try {
    const { host, at } = /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(stampFile, 'utf8')));
    return typeof host === 'string' && typeof at === 'string' ? { host, at } : null;
  } catch {
    return null;
  }
}

function rememberUnreachable() {
  try {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify({ host: downloadHost, at: new Date().toISOString() }));
  } catch {
    // Not being able to remember costs the next start five seconds, nothing more.
  }
}

/** @param {string | null} why */
async function openBrowser(why) {
  if (why !== null) console.error(why);
  await runNode([join(outFolder, 'cli', 'throughline.js'), 'app', ...passedOn]);
}

/** @param {string} program */
async function openDesktop(program) {
  const end = await launchDesktop(program, [root, ...passedOn]);
  if ('why' in end) await openBrowser(end.why);
  else process.exitCode = end.code;
}

async function probeAndOpen() {
  console.error(`The desktop runtime (Electron) is not installed; asking ${downloadHost} for it.`);
  if (!(await answers(address, probeMs))) {
    rememberUnreachable();
    return openBrowser(unreachableLine(downloadHost));
  }
  const failure = await downloadWithProgress();
  const program = installedRuntime(env);
  if (failure !== null) return openBrowser(`Opening in the browser: ${failure}`);
  if (program === null)
    return openBrowser('Opening in the browser: the runtime was fetched but is not complete.');
  return openDesktop(program);
}

try {
  await ensureBuilt();
} catch (error) {
  console.error(
    `the build failed, nothing was started: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
const runtime = installedRuntime(env);
const step = firstStep({
  browserWanted: process.argv.includes('--browser'),
  runtimePresent: runtime !== null,
  platform,
  isRoot: process.getuid?.() === 0,
  hasDisplay: Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']),
  downloadHost,
  unreachable: readStamp(),
  now: Date.now(),
});
if (step.go === 'browser') await openBrowser(step.why);
else if (step.go === 'desktop' && runtime !== null) await openDesktop(runtime);
else await probeAndOpen();
