// Brings out/ up to date with the sources, building only the targets whose sources changed.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { withBuildLock } from './build-lock.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { outFolder, presentTargets, root } from './targets.mjs';

const stampFile = join(outFolder, '.built.json');

/**
 * Builds what is stale, or everything when forced, and returns the names of the targets that were built. Writes
 * nothing to stdout. Rejects when a build fails, once the other targets are done.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<string[]>}
 */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && staleTargets().length === 0) return [];
  return withBuildLock(join(outFolder, '.build.lock'), async () => {
    const stale = force ? withFingerprints() : staleTargets();
    if (stale.length === 0) return [];
    const { bundle } = await import('./bundle.mjs');
    const { built, errors } = await bundle(stale.map(({ target }) => target));
    const stamp = readStamp(stampFile);
    for (const { target, digest } of stale) if (built.includes(target.name)) stamp[target.name] = digest;
    writeFileSync(stampFile, JSON.stringify(stamp));
    if (errors.length > 0) throw new Error(errors.map(messageOf).join('\n\n'), { cause: errors[0] });
    return built;
  });
}

/** One value that changes whenever a source of any target does. */
export function sourcesDigest() {
  return withFingerprints()
    .map(({ target, digest }) => `${target.name} ${digest}`)
    .join('\n');
}

function staleTargets() {
  const stamp = readStamp(stampFile);
  return withFingerprints().filter(
    ({ target, digest }) =>
      stamp[target.name] !== digest ||
      Object.keys(target.entries).some((file) => !existsSync(join(outFolder, target.folder, file))),
  );
}

/** Fingerprints are taken before the build: a file saved during it makes the next call build again. */
function withFingerprints() {
  const seen = new Map();
  return presentTargets().map((target) => ({ target, digest: fingerprint(root, target.sources, seen) }));
}

/** A bundler's error without its colours and the stack of its own insides. @param {unknown} error */
function messageOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message)
    .replaceAll(/\n\s+at .*/g, '')
    .trim();
}
