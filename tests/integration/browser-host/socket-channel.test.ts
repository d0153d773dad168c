import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import { type Rate, rateLimit } from '../../../electron/browser/rate';
import { socketChannel } from '../../../electron/browser/socket-channel';

const unlimited: Rate = { burst: 1e12, perSecond: 1e12 };

/** A socket channel and the bare socket at its other end. */
async function line(
  rates: { messages?: Rate; bytes?: Rate } = {},
): Promise<{ channel: Channel; peer: WebSocket }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const accepted = new Promise<Channel>((done) => {
    server.once('connection', (socket) => {
      const now = (): number => performance.now();
      const { messages = unlimited, bytes = unlimited } = rates;
      done(socketChannel(socket, { messages: rateLimit(messages, now), bytes: rateLimit(bytes, now) }));
    });
  });
  const peer = new WebSocket(`ws://127.0.0.1:${address.port}`);
  peer.on('error', () => undefined);
  onTestFinished(() => {
    peer.terminate();
    server.close();
  });
  await new Promise((done) => peer.once('open', done));
  return { channel: await accepted, peer };
}

/** Whether a promise settles within so many milliseconds. */
function settles(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const late = new Promise<false>((done) => {
    setTimeout(() => done(false), ms);
  });
  return Promise.race([promise.then(() => true), late]);
}

test('text stays text, and bytes are bytes of their own', async () => {
  const { channel, peer } = await line();
  const got: ChannelMessage[] = [];
  channel.onMessage((message) => got.push(message));
  peer.send('Пекин');
  peer.send(new Uint8Array([1, 255, 0]));
  peer.send('');
  await expect.poll(() => got).toEqual(['Пекин', new Uint8Array([1, 255, 0]), '']);
});

test.each([
  ['messages', { messages: { burst: 10, perSecond: 100 } }],
  ['bytes', { bytes: { burst: 10, perSecond: 100 } }],
])('more %s than the rate allows are read later, and none is lost', async (_name, rates) => {
  const { channel, peer } = await line(rates);
  const got: ChannelMessage[] = [];
  channel.onMessage((message) => got.push(message));
  const sent = Array.from({ length: 40 }, (_, i) => String.fromCharCode(65 + i));
  for (const each of sent) peer.send(each);
  await expect.poll(() => got.length).toBeGreaterThan(10);
  const started = performance.now();
  peer.send('!');
  await expect.poll(() => got.at(-1), { interval: 5, timeout: 5_000 }).toBe('!');
  expect(performance.now() - started).toBeGreaterThan(150);
  expect(got).toEqual([...sent, '!']);
});

test('a sender of a long stream is held while the window does not read', async () => {
  const { channel, peer } = await line();
  const piece = 'x'.repeat(1024 * 1024);
  peer.pause();
  for (let i = 0; i < 20; i++) channel.send(piece);
  const ready = channel.ready?.() ?? Promise.resolve();
  expect(await settles(ready, 200)).toBe(false);
  peer.resume();
  expect(await settles(ready, 5_000)).toBe(true);
  expect(await settles(channel.ready?.() ?? Promise.reject(new Error('no ready')), 5_000)).toBe(true);
});

test('a held sender goes on when the line ends', async () => {
  const { channel, peer } = await line();
  peer.pause();
  for (let i = 0; i < 20; i++) channel.send('x'.repeat(1024 * 1024));
  const ready = channel.ready?.() ?? Promise.resolve();
  peer.terminate();
  expect(await settles(ready, 5_000)).toBe(true);
});

test('a window that never reads is cut off', async () => {
  const { channel, peer } = await line();
  const ended = new Promise<void>((done) => channel.onClose(done));
  peer.pause();
  const piece = new Uint8Array(1024 * 1024);
  for (let i = 0; i < 80; i++) channel.send(piece);
  expect(await settles(ended, 5_000)).toBe(true);
});
