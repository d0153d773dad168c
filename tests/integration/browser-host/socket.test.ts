import { connect as connectTcp } from 'node:net';
import { expect, test } from 'vitest';
import { isDisconnected } from '#common/contract/channel-error';
import { greeting } from '#common/contract/channel-message';
import { tokenPatience } from '../../../electron/browser/admission';
import { doorLimits } from '../../../electron/browser/channel-door';
import { createClient } from '../../../renderer/platform/channel-link';
import type { SmallContract } from '../../support/small-contract';
import { knock, request, type RunningHost, sendRaw, startHost, windowChannel } from './rig';

const good = ({ origin }: RunningHost): Record<string, string> => ({ Origin: origin });

test('a window with the token is greeted and served, streams and files included', async () => {
  const running = await startHost();
  const client = createClient<SmallContract>(windowChannel(running));
  expect(await client.echo({ text: 'Москва' })).toEqual({ text: 'Москва' });
  const file = new File(['bytes'], 'a.txt');
  expect(await client.file({ file })).toEqual({ name: 'a.txt', text: 'bytes' });
  const got: number[] = [];
  for await (const { at } of await client.count({ to: 20, length: 500_000 })) got.push(at);
  expect(got).toHaveLength(20);
  await running.host.admitted;
  expect(running.origins).toEqual([running.origin]);
});

test.each([
  ['no Origin', () => ({})],
  ['another Origin', () => ({ Origin: 'https://evil.example' })],
  ['no page at all', () => ({ Origin: 'null' })],
  ['another port of this machine', ({ port }: RunningHost) => ({ Origin: `http://127.0.0.1:${port + 1}` })],
  ['localhost', ({ port }: RunningHost) => ({ Origin: `http://localhost:${port}` })],
  ['another scheme', ({ port }: RunningHost) => ({ Origin: `https://127.0.0.1:${port}` })],
  ['one that starts like ours', ({ origin }: RunningHost) => ({ Origin: `${origin}.evil.example` })],
  ['another Host', (running: RunningHost) => ({ ...good(running), Host: 'evil.example' })],
  ['localhost as Host', (running: RunningHost) => ({ ...good(running), Host: `localhost:${running.port}` })],
])('the door stays shut to %s, token or not', async (_name, headers) => {
  const running = await startHost();
  const tried = await knock(running.port, { headers: headers(running), say: [running.token] });
  expect(tried).toMatchObject({ opened: false, heard: [] });
  expect(running.channels).toHaveLength(0);
});

test.each(['/', '/channel/', '/channel?t=token', '/Channel', '/other'])(
  'there is no door at %s',
  async (path) => {
    const running = await startHost();
    const tried = await knock(running.port, { path, headers: good(running), say: [running.token] });
    expect(tried.opened).toBe(false);
  },
);

test('two Origins, or a door opened by POST, stay shut', async () => {
  const running = await startHost();
  const upgrade = [
    `Host: 127.0.0.1:${running.port}`,
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  const shut = async (first: string, headers: string[]): Promise<number> => {
    const lines = [`${first} HTTP/1.1`, ...upgrade, ...headers, 'Connection: Upgrade', '', ''];
    return (await sendRaw(running.port, lines.join('\r\n'))).status;
  };
  const ours = `Origin: ${running.origin}`;
  expect(await shut('GET /channel', [ours, 'Origin: https://evil.example'])).toBe(403);
  expect(await shut('GET /channel', ['Origin: https://evil.example', ours])).toBe(403);
  expect(await shut('POST /channel', [ours])).toBe(403);
});

test.each([
  ['wrong', (token: string) => [token.replace(/./, (first) => (first === 'A' ? 'B' : 'A'))]],
  ['cut short', (token: string) => [token.slice(0, -1)]],
  ['too long', (token: string) => [`${token}=`]],
  ['empty', () => ['']],
  ['in bytes', (token: string) => [new TextEncoder().encode(token)]],
  ['said after something else', (token: string) => ['hello', token]],
  ['a megabyte', () => ['x'.repeat(1024 * 1024)]],
])('a token that is %s ends the socket without a word', async (_name, say) => {
  const running = await startHost();
  const tried = await knock(running.port, { headers: good(running), say: say(running.token) });
  expect(tried).toMatchObject({ opened: true, heard: [], code: 1005, reason: '' });
  expect(running.channels).toHaveLength(0);
});

test('a token that never comes ends the socket in the same way, after two seconds', async () => {
  const running = await startHost();
  const tried = await knock(running.port, { headers: good(running) });
  expect(tried).toMatchObject({ opened: true, heard: [], code: 1005, reason: '' });
  expect(tried.lasted).toBeGreaterThan(tokenPatience - 100);
  expect(tried.lasted).toBeLessThan(tokenPatience + 1_500);
});

test('a token that comes too late does not open', async () => {
  const running = await startHost();
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(`ws://127.0.0.1:${running.port}/channel`, { origin: running.origin });
  socket.on('error', () => undefined);
  const ended = new Promise((done) => socket.on('close', done));
  // A peer that does not answer the goodbye and talks on.
  socket.on('open', () => {
    socket.pause();
    setTimeout(() => socket.send(running.token), tokenPatience + 200);
  });
  setTimeout(() => socket.resume(), tokenPatience + 400);
  await ended;
  expect(running.channels).toHaveLength(0);
});

test('sockets that keep the token back are few, and others still get in after them', async () => {
  const running = await startHost();
  const silent = Array.from({ length: doorLimits.waiting }, () =>
    knock(running.port, { headers: good(running) }),
  );
  await new Promise((done) => setTimeout(done, 300));
  expect(await knock(running.port, { headers: good(running), say: [running.token] })).toMatchObject({
    opened: false,
  });
  await Promise.all(silent);
  const client = createClient<SmallContract>(windowChannel(running));
  expect(await client.echo({ text: 'in' })).toEqual({ text: 'in' });
});

test('windows beyond the limit are not let in', async () => {
  const running = await startHost();
  for (let i = 0; i < doorLimits.admitted; i++) {
    await createClient<SmallContract>(windowChannel(running)).echo({ text: 'in' });
  }
  const tried = await knock(running.port, { headers: good(running), say: [running.token] });
  expect(tried).toMatchObject({ opened: true, heard: [] });
  expect(running.channels).toHaveLength(doorLimits.admitted);
});

test('a message over a mebibyte ends its connection and no other', async () => {
  const running = await startHost();
  const other = createClient<SmallContract>(windowChannel(running));
  await other.echo({ text: 'in' });
  for (const large of ['x'.repeat(1024 * 1024 + 1), new Uint8Array(1024 * 1024 + 1)]) {
    const tried = await knock(running.port, { headers: good(running), say: [running.token, large] });
    expect(tried.opened).toBe(true);
  }
  expect(await other.echo({ text: 'still here' })).toEqual({ text: 'still here' });
  await expect.poll(running.left).toBe(2);
  // It was cut off as it came: nothing above the socket ever held it.
  expect(running.problems).toEqual([]);
});

test('a message that is nothing of ours ends its connection and no other', async () => {
  const running = await startHost();
  const other = createClient<SmallContract>(windowChannel(running));
  await other.echo({ text: 'in' });
  for (const nonsense of ['{', '[]', '{"i":"1"}', new Uint8Array([255, 0, 1])]) {
    const tried = await knock(running.port, { headers: good(running), say: [running.token, nonsense] });
    expect(tried).toMatchObject({ opened: true, heard: [greeting] });
  }
  expect(running.problems.map(({ kind }) => kind)).toEqual(Array(4).fill('protocol'));
  expect(await other.echo({ text: 'still here' })).toEqual({ text: 'still here' });
});

test('text that is not UTF-8 and frames that are not masked end the connection', async () => {
  const running = await startHost();
  const upgrade = request('GET /channel', []).replace(
    'Connection: close',
    [
      `Host: 127.0.0.1:${running.port}`,
      `Origin: ${running.origin}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ].join('\r\n'),
  );
  for (const frame of [
    [0x81, 0x02, 0x68, 0x69],
    [0x81, 0x81, 0, 0, 0, 0, 0xff],
    [0xff, 0xff],
  ]) {
    const ended = await new Promise((done) => {
      const socket = connectTcp(running.port, '127.0.0.1', () => socket.write(upgrade));
      socket.once('data', () => socket.write(new Uint8Array(frame)));
      socket.on('error', () => undefined);
      socket.on('close', () => done(true));
    });
    expect(ended).toBe(true);
  }
  expect(running.channels).toHaveLength(0);
});

test('a flood is answered in full, and leaves the host to others', async () => {
  const running = await startHost();
  const flooder = createClient<SmallContract>(windowChannel(running));
  const other = createClient<SmallContract>(windowChannel(running));
  await Promise.all([flooder.echo({ text: 'in' }), other.echo({ text: 'in' })]);
  const count = doorLimits.messages.burst + doorLimits.messages.perSecond;
  let answered = 0;
  const flood = (async () => {
    for (let i = 0; i < count; i += 500) {
      await Promise.all(
        Array.from({ length: 500 }, () => flooder.echo({ text: 'x' }).then(() => (answered += 1))),
      );
    }
  })();
  await other.echo({ text: 'still served' });
  await flood;
  expect(answered).toBe(count);
});

test('a call without an end is cut off with its connection', async () => {
  const running = await startHost();
  const channel = windowChannel(running);
  const client = createClient<SmallContract>(channel);
  await client.echo({ text: 'in' });
  const call = client.wait().catch((error: unknown) => error);
  const [served] = running.channels;
  served?.close();
  expect(isDisconnected(await call)).toBe(true);
  await expect.poll(running.left).toBe(1);
});
