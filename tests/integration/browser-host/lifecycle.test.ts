import { createHash } from 'node:crypto';
import { connect as connectTcp, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Bridge } from '#common/contract/bridge';
import { isDisconnected } from '#common/contract/channel-error';
import { serveLibraryHost } from '../../../electron/browser/serve-library-host';
import { createClient } from '../../../renderer/platform/channel-link';
import { connect } from '../../../renderer/platform/connect';
import type { SmallContract } from '../../support/small-contract';
import { builtAssets, knock, startHost, temporaryFolder, windowChannel } from './rig';

async function tryStart(options: { port?: number; assets?: string }) {
  const assets = options.assets ?? (await builtAssets());
  const served = await serveLibraryHost({
    ...options,
    assets,
    now: () => 0,
    random: (bytes) => bytes,
    connect: () => () => undefined,
  });
  if (served.ok) onTestFinished(() => served.value.close());
  return served;
}

/** A port that somebody else listens on. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

test('the address is on the loopback, its key in the fragment and nowhere else', async () => {
  const { host, token } = await startHost();
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(host.tokenUrl).toBe(`${host.url}#t=${token}`);
});

test('each start has its own key', async () => {
  const [one, two] = [await startHost(), await startHost()];
  expect(one.token).not.toBe(two.token);
  expect(await knock(two.port, { headers: { Origin: two.origin }, say: [one.token] })).toMatchObject({
    heard: [],
  });
});

test('the key does nothing in a query, a header or a cookie', async () => {
  const { port, origin, token, channels } = await startHost();
  const headers = {
    Origin: origin,
    Authorization: `Bearer ${token}`,
    Cookie: `t=${token}`,
    'X-Token': token,
  };
  const tried = await knock(port, { headers, say: ['{}'] });
  expect(tried).toMatchObject({ opened: true, heard: [] });
  expect((await knock(port, { path: `/channel?t=${token}`, headers })).opened).toBe(false);
  expect(channels).toHaveLength(0);
});

test('no other address of this machine is listened on', async () => {
  const { port } = await startHost();
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const address of [...others, '[::1]', '127.0.0.2']) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed');
  }
});

test('a port that is taken is an error that says so, and what to do', async () => {
  const port = await takenPort();
  const served = await tryStart({ port });
  expect(served).toEqual({
    ok: false,
    error: {
      kind: 'port',
      message: `Port ${port} is taken by another program. Choose another, or leave the port out and a free one is found.`,
    },
  });
});

/** The kind and the words of the error of a start that has to fail. */
async function failure(options: { port?: number; assets?: string }): Promise<string> {
  const served = await tryStart(options);
  return served.ok ? 'it started' : `${served.error.kind}: ${served.error.message}`;
}

test.each([-1, 65_536, 1.5, Number.NaN])('%s is not a port', async (port) => {
  expect(await failure({ port })).toContain(`port: ${port} is not a port.`);
});

test('a given port is the one that is used', async () => {
  const first = await startHost();
  await first.host.close();
  const second = await startHost({ port: first.port });
  expect(second.port).toBe(first.port);
});

test('files that were not built, or were changed since, are an error that says which', async () => {
  const nowhere = join(await temporaryFolder(), 'none');
  expect(await failure({ assets: nowhere })).toContain(`assets: The window's files are not in ${nowhere}.`);
  const changed = await builtAssets();
  await writeFile(join(changed, 'assets/app.js'), 'export const one = 2;');
  expect(await failure({ assets: changed })).toContain(`assets: ${join(changed, 'assets', 'app.js')} is not`);
  const missing = await builtAssets();
  await rm(join(missing, 'index.html'));
  expect(await failure({ assets: missing })).toContain(`assets: ${join(missing, 'index.html')} is not`);
  const bare = await builtAssets({ 'other.html': 'x' });
  expect(await failure({ assets: bare })).toContain(`assets: There is no start page in ${bare}.`);
});

test.each([
  '../outside.html',
  './unlisted.html',
  '/unlisted.html',
  'assets/../unlisted.html',
  'assets//../unlisted.html',
  '.hidden',
])('a list that names %j is not used, though the file is there and right', async (path) => {
  const assets = await builtAssets();
  await writeFile(join(assets, '.hidden'), 'SECRET');
  const list = JSON.parse(await readFile(join(assets, 'files.json'), 'utf8')) as { files: object[] };
  const sha256 = createHash('sha256').update('SECRET').digest('hex');
  list.files.push({ path, type: 'text/html', sha256 });
  await writeFile(join(assets, 'files.json'), JSON.stringify(list));
  expect(await failure({ assets })).toContain(`assets: The window's files are not in ${assets}.`);
});

test('closing ends windows, waiting sockets, idle and half-said requests, frees the port, and may be repeated', async () => {
  const running = await startHost();
  const client = createClient<SmallContract>(windowChannel(running));
  await client.echo({ text: 'in' });
  const call = client.wait().catch((error: unknown) => error);
  const silent = knock(running.port, { headers: { Origin: running.origin } });
  await fetch(running.host.url);
  const half = connectTcp(running.port, '127.0.0.1', () => half.write('GET / HTTP/1.1\r\nHost: 127'));
  half.on('error', () => undefined);
  await new Promise((done) => setTimeout(done, 100));
  const started = performance.now();
  await Promise.all([running.host.close(), running.host.close()]);
  expect(performance.now() - started).toBeLessThan(1_500);
  expect(isDisconnected(await call)).toBe(true);
  expect(await silent).toMatchObject({ opened: true, heard: [] });
  expect(running.left()).toBe(1);
  await expect(fetch(running.host.url)).rejects.toThrow('fetch failed');
  await startHost({ port: running.port });
});

test('a window that does not answer the goodbye does not hold the close up', async () => {
  const running = await startHost();
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(`ws://127.0.0.1:${running.port}/channel`, { origin: running.origin });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  await new Promise((done) => socket.on('message', done).on('open', () => socket.send(running.token)));
  socket.pause();
  const started = performance.now();
  await running.host.close();
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a window whose connection drops comes back by itself', async () => {
  const running = await startHost();
  const bridge: Bridge = { host: 'browser', open: () => windowChannel(running) };
  const connection = connect<SmallContract>(bridge);
  onTestFinished(() => connection.close());
  await connection.client.echo({ text: 'first' });
  const states: string[] = [];
  connection.onState((state) => states.push(state));
  running.channels[0]?.close();
  await expect.poll(() => states, { timeout: 5_000 }).toEqual(['lost', 'open']);
  expect(await connection.client.echo({ text: 'second' })).toEqual({ text: 'second' });
  expect(running.channels).toHaveLength(2);
});

test('a window keeps asking while its host is away, and is not let in by the next start', async () => {
  const first = await startHost();
  const bridge: Bridge = { host: 'browser', open: () => windowChannel(first) };
  const connection = connect<SmallContract>(bridge);
  onTestFinished(() => connection.close());
  await connection.client.echo({ text: 'first' });
  await first.host.close();
  await expect.poll(() => connection.state()).toBe('lost');
  const second = await startHost({ port: first.port });
  await new Promise((done) => setTimeout(done, 1_500));
  expect(connection.state()).toBe('lost');
  expect(second.channels).toHaveLength(0);
  expect(isDisconnected(await connection.client.echo({ text: 'x' }).catch((error: unknown) => error))).toBe(
    true,
  );
});
