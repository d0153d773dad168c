import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { appHome as coreAppHome } from '#core/services/home/app-home';
import { appHome } from '../../../build/start/app-home.mjs';
import { firstStep, runtimeAddress, startFailure, unreachableLine } from '../../../build/start/decide.mjs';
import { progressPrinter } from '../../../build/start/download.mjs';
import { answers } from '../../../build/start/runtime.mjs';

const now = Date.parse('2024-03-02T12:00:00Z');
const ordinary = {
  browserWanted: false,
  runtimePresent: true,
  platform: 'linux',
  isRoot: false,
  hasDisplay: true,
  downloadHost: 'github.com',
  unreachable: null,
  now,
};
const missing = { ...ordinary, runtimePresent: false };
const unreachableAt = (at: string, host = 'github.com'): { host: string; at: string } => ({ host, at });

test('with its runtime and a display, the desktop opens', () => {
  expect(firstStep(ordinary)).toEqual({ go: 'desktop' });
});

test('the browser when asked for, without a word', () => {
  expect(firstStep({ ...ordinary, browserWanted: true })).toEqual({ go: 'browser', why: null });
});

test.for([
  ['as root', { ...ordinary, isRoot: true }, /root.*ordinary user/],
  ['without a display', { ...ordinary, hasDisplay: false }, /no display.*graphical session/],
  ['as root, the runtime missing too: nothing is downloaded in vain', { ...missing, isRoot: true }, /root/],
] as const)('the browser %s, with a line that says what helps', ([, situation, says]) => {
  const step = firstStep(situation);
  expect(step.go).toBe('browser');
  expect('why' in step ? step.why : '').toMatch(says);
});

test.for(['darwin', 'win32'])('on %s neither root nor a missing DISPLAY is an obstacle', (platform) => {
  expect(firstStep({ ...ordinary, platform, isRoot: true, hasDisplay: false })).toEqual({ go: 'desktop' });
});

test.for([
  ['never tried', null, 'probe'],
  ['tried an hour ago', unreachableAt('2024-03-02T11:00:00Z'), 'browser'],
  ['tried a day ago', unreachableAt('2024-03-01T12:00:00Z'), 'probe'],
  ['tried another host', unreachableAt('2024-03-02T11:00:00Z', 'mirror.test'), 'probe'],
  ['a stamp from the future', unreachableAt('2024-03-02T13:00:00Z'), 'probe'],
  ['a stamp that is no time', unreachableAt('yesterday'), 'probe'],
] as const)('the runtime missing, %s', ([, unreachable, go]) => {
  expect(firstStep({ ...missing, unreachable }).go).toBe(go);
});

const failed = { code: 1, signal: null, afterMs: 400, stderr: '' };

test.for([
  ['ended well at once: it handed over to an open window', { ...failed, code: 0 }],
  ['ended badly, but after it had run', { ...failed, afterMs: 3000 }],
] as const)('no failure to start: %s', ([, end]) => {
  expect(startFailure(end)).toBeNull();
});

test.for([
  ['No usable sandbox! You probably need to enable user namespaces', /sandbox.*user namespaces/],
  ['electron: error while loading shared libraries: libnss3.so: cannot open', /libnss3\.so/],
  ['[1:2:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY', /display/],
  ['Error: spawn /x/electron EACCES', /install-electron/],
  ['something new', /exit code 1.*stands above/],
] as const)('a start that failed with %j', ([stderr, says]) => {
  const why = startFailure({ ...failed, stderr });
  expect(why).toMatch(says);
  expect(why).toMatch(/^Opening in the browser: .*\.$/);
});

test('a start ended by a signal names it', () => {
  expect(startFailure({ ...failed, code: null, signal: 'SIGTRAP' })).toContain('SIGTRAP');
});

test('no line ever advises to turn the sandbox off', () => {
  const lines = [
    startFailure({ ...failed, stderr: 'No usable sandbox! try --no-sandbox' }),
    unreachableLine('github.com'),
    JSON.stringify(firstStep({ ...ordinary, isRoot: true })),
  ];
  expect(lines.join('\n')).not.toContain('no-sandbox');
});

test('the runtime comes from its release, or from a mirror', () => {
  const runtime = { version: '45.4.1', platform: 'linux', arch: 'x64', env: {} };
  expect(runtimeAddress(runtime)).toBe(
    'https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip',
  );
  expect(runtimeAddress({ ...runtime, env: { ELECTRON_MIRROR: 'https://mirror.test/' } })).toBe(
    'https://mirror.test/v45.4.1/electron-v45.4.1-linux-x64.zip',
  );
});

test.for([
  [{ THROUGHLINE_HOME: '/moved' }, 'linux'],
  [{ THROUGHLINE_HOME: '' }, 'linux'],
  [{ XDG_CONFIG_HOME: '/config' }, 'linux'],
  [{ APPDATA: 'C:\\Data' }, 'win32'],
  [{}, 'win32'],
  [{}, 'darwin'],
] as const)('scripts and core agree on the home with %j on %s', ([env, platform]) => {
  const question = { env, platform, home: '/home/ada' };
  expect(appHome(question)).toBe(coreAppHome(question));
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a host answers with its first byte, even when the rest takes its time', async () => {
  const address = await serve((_request, response) => response.write('P'));
  expect(await answers(address, 5000)).toBe(true);
});

test.for([
  ['nothing at all', () => undefined],
  ['a header and then nothing', (_request, response) => response.flushHeaders()],
  ['an error', (_request, response) => response.writeHead(404).end('no')],
] as [string, RequestListener][])('%s is no answer', async ([, listener]) => {
  expect(await answers(await serve(listener), 300)).toBe(false);
});

test('a host that is not there is no answer', async () => {
  expect(await answers('http://127.0.0.1:9/', 300)).toBe(false);
});

test.for([
  ['a terminal: each percent', true, '\r0 % \r1 % \r50 % \r100 % \n'],
  ['a log: each tenth', false, '0 %\n50 %\n100 %\n'],
] as const)('progress on %s', ([, isTTY, expected]) => {
  let shown = '';
  const print = progressPrinter({ isTTY, write: (text) => (shown += text) });
  for (const done of [0, 0, 1, 1, 50, 100]) print(done, 100);
  expect(shown).toBe(expected);
});

test('progress without a known size counts megabytes', () => {
  let shown = '';
  const print = progressPrinter({ isTTY: false, write: (text) => (shown += text) });
  for (const done of [0, 5, 12, 15, 23]) print(done * 1024 * 1024, null);
  expect(shown).toBe('0 MB\n10 MB\n20 MB\n');
});
