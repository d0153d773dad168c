// Electron's runtime on this machine: is it there, does its host answer, fetch it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const electronFolder = dirname(require.resolve('electron/package.json'));

/** The version of the `electron` package. */
export function runtimeVersion() {
  const manifest = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
  );
  return manifest.version;
}

/**
 * The program of the installed runtime, or null. Requiring `electron` would answer too, but starts a download when
 * there is none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function installedRuntime(env) {
  if (env['ELECTRON_PATH']) return env['ELECTRON_PATH'];
  try {
    const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist');
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const program = join(dist, readFileSync(join(electronFolder, 'path.txt'), 'utf8'));
    return version === runtimeVersion() && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Whether the first byte of an address arrives within a time, redirects included.
 * @param {string} address
 * @param {number} withinMs
 * @returns {Promise<boolean>}
 */
export async function answers(address, withinMs) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), withinMs);
  try {
    const response = await fetch(address, { signal: stop.signal });
    if (!response.ok || response.body === null) return false;
    const { done } = await response.body.getReader().read();
    return !done;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/**
 * Downloads the runtime and installs it. Electron's own downloader does the work, into its own cache, checked
 * against the checksums in the package; its installer then unpacks from there.
 * @param {{ signal: AbortSignal, onProgress: (done: number, total: number | null) => void }} options
 */
export async function fetchRuntime({ signal, onProgress }) {
  // A dependency of electron's, so it is looked up from there.
  const { downloadArtifact } = /** @type {{ downloadArtifact: (details: object) => Promise<string> }} */ (
    createRequire(join(electronFolder, 'package.json'))('@electron/get')
  );
  await downloadArtifact({
    version: runtimeVersion(),
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env['electron_config_cache'],
    checksums: /** @type {unknown} */ (require('electron/checksums.json')),
    downloadOptions: {
      quiet: true,
      signal,
      getProgressCallback: (/** @type {{ transferred: number, total: number | null }} */ progress) =>
        onProgress(progress.transferred, progress.total),
    },
  });
  signal.throwIfAborted();
  await new Promise((resolve, reject) => {
    const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    installer.on('error', reject);
    installer.on('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`its installer ended with code ${code}`)),
    );
  });
}
