import { expect, test } from 'vitest';
import { builtAssets, page, request, type RunningHost, sendRaw, startHost } from './rig';

const hostOf = ({ port }: RunningHost): string => `Host: 127.0.0.1:${port}`;

test('the start page and a listed file are served, as what they are', async () => {
  const running = await startHost();
  const start = await fetch(running.host.url);
  expect([start.status, start.headers.get('content-type'), await start.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    page,
  ]);
  const script = await fetch(`${running.origin}/assets/app.js`);
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
});

const denied = 'camera, display-capture, geolocation, hid, microphone, midi, payment, serial, usb';
const wanted = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': denied.replaceAll(/[a-z-]+/g, '$&=()'),
};

test.each(['/', '/assets/app.js', '/nothing-here'])('%s carries every header', async (path) => {
  const { origin } = await startHost();
  const { headers } = await fetch(origin + path);
  const got = Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]));
  expect(got).toEqual(wanted);
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test.each([
  ['another name (DNS rebinding)', () => ['Host: evil.example']],
  ['another name with our port', ({ port }: RunningHost) => [`Host: evil.example:${port}`]],
  ['localhost', ({ port }: RunningHost) => [`Host: localhost:${port}`]],
  ['no port', () => ['Host: 127.0.0.1']],
  ['another port', ({ port }: RunningHost) => [`Host: 127.0.0.1:${port - 1}`]],
  ['the whole of 127/8', ({ port }: RunningHost) => [`Host: 127.0.0.2:${port}`]],
  ['a name that starts like ours', ({ port }: RunningHost) => [`Host: 127.0.0.1:${port}.evil.example`]],
  ['a number that means ours', ({ port }: RunningHost) => [`Host: 2130706433:${port}`]],
  ['nothing', () => ['Host:']],
  ['no Host at all', () => []],
  ['ours, then another', (running: RunningHost) => [hostOf(running), 'Host: evil.example']],
  ['another, then ours', (running: RunningHost) => ['Host: evil.example', hostOf(running)]],
])('a request whose Host is %s gets nothing', async (_name, headers) => {
  const running = await startHost();
  const answer = await sendRaw(running.port, request('GET /', headers(running)));
  expect([400, 403]).toContain(answer.status);
  expect(answer.text).not.toContain('window');
});

test.each([
  '/../outside.html',
  '/assets/../../outside.html',
  '/..%2foutside.html',
  '/%2e%2e/outside.html',
  '/..\\outside.html',
  '//outside.html',
  '/./index.html',
  '/index.html/',
  '/index.html%00',
  '/index.html?x=1',
  '/?t=token',
  '/unlisted.html',
  '/files.json',
  '/INDEX.HTML',
  '/assets',
  '/assets/',
  '/channel',
  '/etc/passwd',
  'http://127.0.0.1/index.html',
  'file:///etc/passwd',
  '*',
])('the path %s is not there', async (path) => {
  const running = await startHost();
  const answer = await sendRaw(running.port, request(`GET ${path}`, [hostOf(running)]));
  expect([400, 404]).toContain(answer.status);
  expect(answer.text).not.toMatch(/SECRET|window|sha256/);
});

test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
  '%s is not answered',
  async (method) => {
    const running = await startHost();
    const body = 'name=value';
    const lines = [hostOf(running), `Content-Length: ${body.length}`];
    const answer = await sendRaw(running.port, request(`${method} /`, lines, body));
    expect(answer.status).toBe(405);
    expect(answer.text).toMatch(/allow: GET/i);
    expect(answer.text).not.toContain('window');
  },
);

test('CONNECT and what is no HTTP end the connection', async () => {
  const running = await startHost();
  const connect = await sendRaw(running.port, request('CONNECT 127.0.0.1:22', [hostOf(running)]));
  expect(connect.status).toBe(0);
  expect((await sendRaw(running.port, '\x16\x03\x01hello\r\n\r\n')).status).toBe(0);
  const huge = request('GET /', [hostOf(running), `X: ${'x'.repeat(64 * 1024)}`]);
  expect((await sendRaw(running.port, huge)).status).toBe(0);
  expect((await fetch(running.host.url)).status).toBe(200);
});

test.each([
  ['cross-site', 'no-cors', 'script', 403],
  ['cross-site', 'navigate', 'iframe', 403],
  ['same-site', 'cors', 'empty', 403],
  ['cross-site', 'navigate', 'document', 200],
  ['none', 'navigate', 'document', 200],
  ['same-origin', 'cors', 'script', 200],
])('a %s request, %s, for a %s is answered %i', async (site, mode, destination, status) => {
  const running = await startHost();
  const lines = [
    hostOf(running),
    `Sec-Fetch-Site: ${site}`,
    `Sec-Fetch-Mode: ${mode}`,
    `Sec-Fetch-Dest: ${destination}`,
  ];
  expect((await sendRaw(running.port, request('GET /', lines))).status).toBe(status);
});

test('what is served is what was read at the start, whatever becomes of the folder', async () => {
  const assets = await builtAssets();
  const running = await startHost({ assets });
  const { rm } = await import('node:fs/promises');
  await rm(assets, { recursive: true });
  expect((await fetch(running.host.url)).status).toBe(200);
});
