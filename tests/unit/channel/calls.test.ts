import { expect, test } from 'vitest';
import type { ChannelMessage } from '#common/contract/channel';
import { makeChannel } from '#common/contract/make-channel';
import { serveChannel } from '#core/router/serve-channel';
import { createClient } from '../../../renderer/platform/channel-link';
import { channelPair } from '../../support/channel-pair';
import { servedChannel } from '../../support/served-channel';
import { type SmallContract, smallRouter } from '../../support/small-contract';

async function eventually(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { timeout: 2_000, interval: 5 }).toBe(true);
}

test('a call is answered, in the context of its connection', async () => {
  const { client, seen } = servedChannel();
  expect(await client.echo({ text: 'Пекин 🕊' })).toEqual({ text: 'Пекин 🕊' });
  expect(seen.who).toEqual(['me']);
});

test('many calls at once each get their own answer', async () => {
  const { client } = servedChannel();
  const texts = Array.from({ length: 200 }, (_, i) => `call ${i}`);
  const answers = await Promise.all(texts.map((text) => client.echo({ text })));
  expect(answers.map((answer) => answer.text)).toEqual(texts);
});

test('a typed error keeps its code, its sentence and its data', async () => {
  const { client } = servedChannel();
  await expect(client.refuse()).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'That is not a date.',
    data: { what: 'date' },
    defined: true,
  });
});

test('an unforeseen error says nothing of itself to the window and all to the log', async () => {
  const { client, problems } = servedChannel();
  const error: unknown = await client.breakDown().catch((reason: unknown) => reason);
  expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  expect(problems).toMatchObject([{ kind: 'call', error: { message: '/home/someone/secret' } }]);
});

test('a stream that breaks down does too', async () => {
  const { client, problems } = servedChannel();
  const stream = await client.crumble();
  await stream.next();
  const error: unknown = await stream.next().catch((reason: unknown) => reason);
  expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  expect(problems).toMatchObject([{ kind: 'call', error: { message: '/home/someone/secret' } }]);
});

test('a File travels as bytes', async () => {
  const { client, sent } = servedChannel();
  const file = new File(['ein Wörtchen'], 'note.txt', { type: 'text/plain' });
  expect(await client.file({ file })).toEqual({ name: 'note.txt', text: 'ein Wörtchen' });
  expect(sent.some(({ from, message }) => from === 'window' && message instanceof Uint8Array)).toBe(true);
});

test('a stream arrives in order and ends', async () => {
  const { client, seen } = servedChannel();
  const got: number[] = [];
  for await (const { at } of await client.count({ to: 50 })) got.push(at);
  expect(got).toEqual(Array.from({ length: 50 }, (_, i) => i));
  await eventually(() => seen.ended === 1);
});

test('a stream left early ends in the core', async () => {
  const { client, seen } = servedChannel();
  for await (const { at } of await client.count({ to: 3, thenWait: true })) if (at === 2) break;
  await expect.poll(() => seen.ended).toBe(1);
});

test('a stream can be sent, its first items on the heels of the call', async () => {
  const { client } = servedChannel();
  async function* values() {
    for (let value = 1; value <= 10; value++) yield { value, padding: '' };
  }
  expect(await client.sum(values())).toBe(55);
});

test('items that arrive in the same turn as their call are not lost', async () => {
  const recorded = channelPair();
  async function* values() {
    for (let value = 1; value <= 5; value++) yield { value, padding: '' };
  }
  void createClient<SmallContract>(recorded.window)
    .sum(values())
    .catch(() => undefined);
  await eventually(() => recorded.sent.length === 7);

  const answers: ChannelMessage[] = [];
  const line = makeChannel({ send: (message) => answers.push(message), close: () => undefined });
  serveChannel({ router: smallRouter().router, channel: line.channel, context: { who: 'me' } });
  for (const { message } of recorded.sent) line.receive(message);
  await eventually(() => answers.length === 2);
  expect(answers[1]).toContain('15');
});

test('an aborted call rejects with its own reason and is aborted in the core', async () => {
  const { client, seen } = servedChannel();
  const abort = new AbortController();
  const call = client.wait(undefined, { signal: abort.signal });
  setTimeout(() => abort.abort(new Error('changed my mind')), 20);
  await expect(call).rejects.toThrow('changed my mind');
  await eventually(() => seen.aborted === 1);
});

test('an aborted stream that waits is let go on both sides', async () => {
  const { client, seen } = servedChannel();
  const abort = new AbortController();
  const stream = await client.count({ to: 1, thenWait: true }, { signal: abort.signal });
  await stream.next();
  const waiting = stream.next();
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await eventually(() => seen.ended === 1);
});

test('a call too large to travel is refused before anything is sent', async () => {
  const { client, sent } = servedChannel();
  await client.echo({ text: 'first' });
  const before = sent.length;
  await expect(client.echo({ text: 'x'.repeat(1024 * 1024) })).rejects.toMatchObject({
    name: 'ChannelError',
    code: 'too-large',
  });
  expect(sent.length).toBe(before);
  expect(await client.echo({ text: 'still here' })).toEqual({ text: 'still here' });
});

test('an answer too large to travel becomes the typed LIMIT error', async () => {
  const { client } = servedChannel();
  expect(await client.long({ length: 1_000_000 })).toHaveLength(1_000_000);
  await expect(client.long({ length: 1024 * 1024 })).rejects.toMatchObject({ code: 'LIMIT', defined: true });
  expect(await client.echo({ text: 'still here' })).toEqual({ text: 'still here' });
});

test('an item too large to travel ends its stream on both sides, and only that', async () => {
  const { client, seen, problems } = servedChannel();
  const stream = await client.count({ to: 3, length: 1024 * 1024 });
  await expect(stream.next()).rejects.toMatchObject({ code: 'LIMIT' });
  await eventually(() => seen.ended === 1);
  expect(await client.echo({ text: 'still here' })).toEqual({ text: 'still here' });
  expect(problems).toEqual([]);
});

test('an item too large to be sent fails the call it belongs to, and only that', async () => {
  const { client } = servedChannel();
  async function* values() {
    yield { value: 1, padding: '' };
    yield { value: 2, padding: 'x'.repeat(1024 * 1024) };
  }
  await expect(client.sum(values())).rejects.toMatchObject({ code: 'too-large' });
  expect(await client.echo({ text: 'still here' })).toEqual({ text: 'still here' });
});

test('a name the contract does not have is an error', async () => {
  const { window } = servedChannel();
  const client = createClient<SmallContract & { gone: SmallContract['echo'] }>(window);
  await expect(client.gone({ text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
