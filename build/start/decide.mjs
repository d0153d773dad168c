// Which host `npm start` opens, and what it says when that is not the desktop. Nothing here touches the machine.

const dayMs = 24 * 60 * 60 * 1000;
const startMs = 3000;

/** @typedef {{ host: string, at: string }} Unreachable when (ISO) which host was found not to answer */

/**
 * @typedef {object} Situation
 * @property {boolean} browserWanted `--browser` was given
 * @property {boolean} runtimePresent Electron's runtime is installed, or ELECTRON_PATH names one
 * @property {string} platform as in process.platform
 * @property {boolean} isRoot
 * @property {boolean} hasDisplay
 * @property {string} downloadHost where the runtime would come from
 * @property {Unreachable | null} unreachable what an earlier start remembered
 * @property {number} now milliseconds since 1970
 */

/** @typedef {{ go: 'desktop' } | { go: 'probe' } | { go: 'browser', why: string | null }} Step */

/**
 * The first thing to do. A desktop that could not start anyway is not downloaded.
 * @param {Situation} situation
 * @returns {Step}
 */
export function firstStep(situation) {
  if (situation.browserWanted) return { go: 'browser', why: null };
  const obstacle = obstacleOf(situation);
  if (obstacle !== null) return { go: 'browser', why: obstacle };
  if (situation.runtimePresent) return { go: 'desktop' };
  if (recentlyUnreachable(situation)) {
    return {
      go: 'browser',
      why: `Opening in the browser: the desktop runtime is not installed, and ${situation.downloadHost} did not answer within the last day. To fetch it now: npx install-electron`,
    };
  }
  return { go: 'probe' };
}

/**
 * What keeps Electron from opening a window here at all, as a sentence that says what would help.
 * @param {Situation} situation
 */
function obstacleOf({ platform, isRoot, hasDisplay }) {
  if (platform !== 'linux') return null;
  if (isRoot) {
    return 'Opening in the browser: Electron does not run as root. For the desktop window, start as an ordinary user.';
  }
  if (!hasDisplay) {
    return 'Opening in the browser: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). For the desktop window, start from a graphical session.';
  }
  return null;
}

/**
 * A stamp counts for a day and for the host it was made for. One from the future comes from a clock that was wrong
 * and does not count.
 * @param {Situation} situation
 */
function recentlyUnreachable({ unreachable, downloadHost, now }) {
  if (unreachable === null || unreachable.host !== downloadHost) return false;
  const age = now - Date.parse(unreachable.at);
  return age >= 0 && age < dayMs;
}

/**
 * The line for a download host that did not answer.
 * @param {string} host
 */
export function unreachableLine(host) {
  return `Opening in the browser: the desktop runtime is not installed, and ${host} did not answer. It is tried again after a day; to fetch it yourself: npx install-electron`;
}

/**
 * Judges how Electron ended. Null when it did its work: it ran, or it ended at once but well, having handed over to
 * a window already open. Otherwise the sentence that says why it could not start and what would help.
 * @param {{ code: number | null, signal: string | null, afterMs: number, stderr: string }} end
 * @returns {string | null}
 */
export function startFailure({ code, signal, afterMs, stderr }) {
  if (code === 0 || afterMs >= startMs) return null;
  const known = [
    {
      sign: /sandbox/i,
      says: 'the system refuses its sandbox. On Linux, allowing unprivileged user namespaces helps (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0, or an AppArmor profile)',
    },
    {
      sign: /error while loading shared libraries: (\S+?):/i,
      says: 'a system library is missing ($1). Installing the packages a Chromium browser needs helps',
    },
    {
      sign: /missing x server|cannot open display|failed to connect to (the )?(bus|wayland)|ozone_platform/i,
      says: 'no display could be opened. Start from a graphical session',
    },
    {
      sign: /ENOENT|EACCES|spawn/,
      says: 'its program could not be run. Installing it anew helps: npx install-electron',
    },
  ];
  const match = known.find(({ sign }) => sign.test(stderr));
  const library = /shared libraries: (\S+?):/.exec(stderr)?.[1] ?? '';
  const why =
    match?.says.replace('$1', library) ??
    `it ended at once (${signal ?? `exit code ${code}`}). What it printed stands above; installing it anew may help: npx install-electron`;
  return `Opening in the browser: Electron could not start, for ${why}.`;
}

/**
 * Where the runtime comes from, mirrors included: the address Electron's own installer will use.
 * @param {{ version: string, platform: string, arch: string, env: Readonly<Record<string, string | undefined>> }} runtime
 */
export function runtimeAddress({ version, platform, arch, env }) {
  const mirror =
    env['npm_config_electron_mirror'] ||
    env['NPM_CONFIG_ELECTRON_MIRROR'] ||
    env['ELECTRON_MIRROR'] ||
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${platform}-${arch}.zip`;
}
