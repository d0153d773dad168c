import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openInBrowser } from '../../../electron/browser/open-in-browser';
import { findOpener } from '../../../electron/browser/opener';
import { openingFolder, writeOpeningFile } from '../../../electron/browser/opening-file';
import { knock, startHost, temporaryFolder } from './rig';

const url = `http://127.0.0.1:8123/#t=${'A'.repeat(43)}`;

/** A machine with a display whose xdg-open is this shell script. */
async function machineWith(script: string) {
  const folder = await temporaryFolder();
  const log = join(folder, 'log');
  await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\n${script.replaceAll('$LOG', log)}\n`);
  await chmod(join(folder, 'xdg-open'), 0o755);
  return { platform: 'linux' as const, environment: { PATH: folder, DISPLAY: ':0' }, folder, log };
}

test('the file leads to the address, for its owner alone', async () => {
  const file = await writeOpeningFile(await temporaryFolder(), url);
  expect(await readFile(file.path, 'utf8')).toContain(`content="0; url=${url}"`);
  await file.remove();
  await file.remove();
  expect(existsSync(dirname(file.path))).toBe(false);
});

test.runIf(process.platform !== 'win32')(
  'nobody else may read the file or look into its folder',
  async () => {
    const file = await writeOpeningFile(await temporaryFolder(), url);
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file.path))).mode & 0o777).toBe(0o700);
  },
);

test.runIf(process.platform === 'linux')('the opener is given the file, never the key', async () => {
  const running = await startHost();
  const machine = await machineWith('cat /proc/$$/cmdline | tr "\\0" " " > $LOG; env >> $LOG');
  const opening = await openInBrowser(running.host, machine);
  expect(opening.started).toBe(true);
  const told = await readFile(machine.log, 'utf8');
  expect(told).toMatch(/open\.html/);
  expect(told).not.toContain(running.token);
  const path = /\S+open\.html/.exec(told)?.[0] ?? '';
  expect(await readFile(path, 'utf8')).toContain(running.host.tokenUrl);
  await opening.dispose();
  expect(existsSync(path)).toBe(false);
});

test.runIf(process.platform === 'linux')('the file is gone once a window was let in', async () => {
  const running = await startHost();
  const machine = await machineWith('echo "$1" > $LOG');
  await openInBrowser(running.host, machine);
  const path = (await readFile(machine.log, 'utf8')).trim();
  expect(existsSync(path)).toBe(true);
  await knock(running.port, { headers: { Origin: running.origin }, say: [running.token], leaveAfter: 100 });
  await expect.poll(() => existsSync(path)).toBe(false);
});

test.runIf(process.platform === 'linux')('an opener that fails leaves nothing behind', async () => {
  const running = await startHost();
  const machine = await machineWith('echo "$1" > $LOG; exit 3');
  expect((await openInBrowser(running.host, machine)).started).toBe(false);
  expect(existsSync((await readFile(machine.log, 'utf8')).trim())).toBe(false);
});

test('where nothing can be opened, nothing is written', async () => {
  const running = await startHost();
  const folder = join(await temporaryFolder(), 'none');
  const machine = { platform: 'linux' as const, environment: { PATH: '/usr/bin' }, folder };
  expect((await openInBrowser(running.host, machine)).started).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

test('a place that cannot be written to opens nothing, and is no failure', async () => {
  const running = await startHost();
  const machine = await machineWith('exit 0');
  const opening = await openInBrowser(running.host, {
    ...machine,
    folder: join(machine.folder, 'xdg-open', 'in'),
  });
  expect(opening.started).toBe(false);
});

test('an opener is used only where there is a display', async () => {
  const { environment, folder } = await machineWith('exit 0');
  const xdg = { command: join(folder, 'xdg-open'), args: [] };
  const on = (platform: NodeJS.Platform, variables: Record<string, string>) =>
    findOpener({ platform, environment: variables });
  expect(on('linux', environment)).toEqual(xdg);
  expect(on('linux', { PATH: folder, WAYLAND_DISPLAY: 'wayland-0' })).toEqual(xdg);
  expect(on('linux', { PATH: folder })).toBeNull();
  expect(on('linux', { PATH: folder, WAYLAND_DISPLAY: 'wayland-0', SSH_CONNECTION: 'a b' })).toBeNull();
  expect(on('linux', { PATH: '/nowhere', DISPLAY: ':0' })).toBeNull();
  expect(on('darwin', {})).toEqual({ command: '/usr/bin/open', args: [] });
  expect(on('darwin', { SSH_CONNECTION: 'a b' })).toBeNull();
  expect(on('win32', { SystemRoot: 'D:\\W' })?.command).toBe('D:\\W\\System32\\rundll32.exe');
});

test('the folder of a sandboxed Firefox is taken where there is one', async () => {
  const home = await temporaryFolder();
  const folderOn = (platform: NodeJS.Platform) =>
    openingFolder({ platform, environment: { HOME: home } }, '/x/run');
  expect(folderOn('linux')).toBe('/x/run');
  await mkdir(join(home, 'snap', 'firefox', 'common'), { recursive: true });
  expect(folderOn('linux')).toBe(join(home, 'snap', 'firefox', 'common'));
  expect(folderOn('darwin')).toBe('/x/run');
  expect(openingFolder({ platform: 'linux', environment: {} }, '/x/run')).toBe('/x/run');
});
