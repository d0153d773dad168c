import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser for tests: what to pass to Playwright's `chromium.launch`. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  /** The whole environment for the browser process; the unpacked package needs its own libraries and fonts. */
  readonly env: Record<string, string>;
  /** Where it came from, for the log. */
  readonly from: string;
}

export type ChromiumSearch = { found: Chromium } | { found: null; reason: string };

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const sharedVariable = 'THROUGHLINE_TEST_CHROMIUM';

/**
 * Finds a Chromium: CHROMIUM_PATH, else an installed Chrome or Chromium, else the one unpacked from
 * `@sparticuz/chromium`. CHROMIUM_PATH that names no file is a mistake of whoever set it and throws. The first call of
 * a run unpacks, so make it before workers start; `shareChromium` hands them its answer.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<ChromiumSearch> {
  const shared = environment[sharedVariable];
  if (shared !== undefined) return JSON.parse(shared) as ChromiumSearch;
  const chosen = environment['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which is not there`);
    return { found: asFound(chosen, 'CHROMIUM_PATH', environment) };
  }
  const installed = installedPlaces(process.platform, environment).find((path) => existsSync(path));
  if (installed !== undefined) return { found: asFound(installed, 'installed', environment) };
  return packagedChromium(environment);
}

/** Finds a Chromium now and leaves the answer in the environment, where worker processes of this run find it. */
export async function shareChromium(): Promise<ChromiumSearch> {
  const search = await findChromium();
  process.env[sharedVariable] = JSON.stringify(search);
  return search;
}

/**
 * The path of each browser that may be installed, most wanted first. Edge counts: it is Chromium, and the one browser
 * every Windows has.
 */
export function installedPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function asFound(executablePath: string, from: string, environment: NodeJS.ProcessEnv): Chromium {
  return { executablePath, args: chromiumArguments(), env: definedOnly(environment), from };
}

/**
 * `--no-sandbox` because test machines run as root and in containers; nothing here is ever part of the product.
 * `--disable-gpu` because they have none, and the program that plays one takes a twentieth more of the processor than
 * painting without. Never the packages' own list, which turns web security off: tests must see what a user's browser
 * enforces.
 */
function chromiumArguments(): string[] {
  return ['--no-sandbox', '--headless=shell', '--disable-gpu'];
}

async function packagedChromium(environment: NodeJS.ProcessEnv): Promise<ChromiumSearch> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      found: null,
      reason: `no Chrome or Chromium is installed, and the packaged one is for Linux x86-64 only (this is ${process.platform} ${process.arch}); install one or set CHROMIUM_PATH`,
    };
  }
  try {
    const folder = await unpacked(await packageVersion());
    const libraries = join(folder, 'al2023', 'lib');
    const paths = [libraries, environment['LD_LIBRARY_PATH']].filter((path) => path !== undefined);
    const env = {
      ...definedOnly(environment),
      FONTCONFIG_FILE: await fontSettings(folder),
      LD_LIBRARY_PATH: paths.join(':'),
    };
    const args = chromiumArguments();
    return { found: { executablePath: join(folder, 'chromium'), args, env, from: '@sparticuz/chromium' } };
  } catch (error) {
    return { found: null, reason: `@sparticuz/chromium could not be unpacked: ${String(error)}` };
  }
}

/**
 * The packaged browser brings no font, and a bare machine has none: text would have no width and pictures no words.
 * It gets the system's fonts where there are any, and Inter from the npm package.
 */
async function fontSettings(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf');
  const inter = join(projectRoot, 'node_modules', '@expo-google-fonts', 'inter');
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${inter}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
`;
  const held = await readFile(file, 'utf8').catch(() => '');
  if (held !== settings) await writeFile(file, settings);
  return file;
}

async function packageVersion(): Promise<string> {
  const manifest = join(projectRoot, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}

/**
 * The folder the package is unpacked in, unpacking it first when needed. It lies inside the project, named by version:
 * the package trusts whatever already has the right name in the temp folder, and there anybody could have put it. The
 * folder gets its final name only when complete, so an interrupted run leaves nothing that is trusted later.
 */
async function unpacked(version: string): Promise<string> {
  const folder = join(projectRoot, 'node_modules', '.cache', 'throughline', `chromium-${version}`);
  const done = join(folder, 'complete');
  if (existsSync(done)) return folder;
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await inEnvironment({ TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    if (dirname(path) !== draft) throw new Error(`expected it in ${draft}, found ${path}`);
  });
  await writeFile(join(draft, 'complete'), version);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(done)) throw error;
  }
  return folder;
}

/** Runs `work` with some variables set, and puts the environment back as it was, whatever `work` changed in it. */
async function inEnvironment(variables: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}
