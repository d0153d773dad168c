import { expect, test } from 'vitest';
import { isDisconnected } from '#common/contract/channel-error';
import { greeting } from '#common/contract/channel-message';
import { maxCallsInFlight } from '#core/router/serve-channel';
import { channelLink, createClient } from '../../../renderer/platform/channel-link';
import { channelPair } from '../../support/channel-pair';
import { servedChannel } from '../../support/served-channel';
import type { SmallContract } from '../../support/small-contract';

const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (reason: unknown) => reason,
  );

test.each(['window', 'core'] as const)('calls in flight reject when the %s closes', async (side) => {
  const { client, seen, ...pair } = servedChannel();
  const calls = [client.wait(), client.wait()].map(reasonOf);
  await client.echo({ text: 'both are there' });
  pair[side].close();
  expect((await Promise.all(calls)).every(isDisconnected)).toBe(true);
  await expect.poll(() => seen.aborted).toBe(2);
});

test('calls after the close reject at once', async () => {
  const { client, window, sent } = servedChannel();
  await client.echo({ text: 'open' });
  window.close();
  const before = sent.length;
  expect(isDisconnected(await reasonOf(client.echo({ text: 'closed' })))).toBe(true);
  expect(sent.length).toBe(before);
});

test('a call made in the same turn as the close does not hang', async () => {
  const { client, window, core } = servedChannel();
  const before = reasonOf(client.echo({ text: 'before' }));
  window.close();
  core.close();
  expect(isDisconnected(await before)).toBe(true);
  expect(isDisconnected(await reasonOf(client.echo({ text: 'after' })))).toBe(true);
});

test('a channel that had ended before its client was made rejects too', async () => {
  const { window, core } = channelPair();
  core.close();
  await expect.poll(() => ended(window)).toBe(true);
  const { link, greeted } = channelLink(window);
  expect(await greeted).toBe(false);
  expect(isDisconnected(await reasonOf(link.call(['echo'], {}, { context: {} })))).toBe(true);
});

test('a stream being waited on throws, and one not waited on throws at its next turn', async () => {
  const { client, core, seen } = servedChannel();
  const waiting = await client.count({ to: 1, thenWait: true });
  await waiting.next();
  const pending = reasonOf(waiting.next());
  const idle = await client.count({ to: 1, thenWait: true });
  await idle.next();
  core.close();
  expect(isDisconnected(await pending)).toBe(true);
  expect(isDisconnected(await reasonOf(idle.next()))).toBe(true);
  await expect.poll(() => seen.ended).toBe(2);
});

test('a stream being sent is no longer pulled', async () => {
  const { client, core } = servedChannel();
  let finished = false;
  async function* values() {
    try {
      for (let value = 0; ; value++) {
        yield { value, padding: '' };
        await new Promise((go) => setTimeout(go, 1));
      }
    } finally {
      finished = true;
    }
  }
  const call = reasonOf(client.sum(values()));
  setTimeout(() => core.close(), 30);
  expect(isDisconnected(await call)).toBe(true);
  await expect.poll(() => finished).toBe(true);
});

test('calls without end are cut off', async () => {
  const { client, problems } = servedChannel();
  const calls = Array.from({ length: maxCallsInFlight + 1 }, () => reasonOf(client.wait()));
  expect((await Promise.all(calls)).every(isDisconnected)).toBe(true);
  expect(problems).toMatchObject([{ kind: 'protocol' }]);
});

test('a core that does not greet as ours is left', async () => {
  const { window, core } = channelPair();
  const client = createClient<SmallContract>(window);
  const call = reasonOf(client.echo({ text: 'x' }));
  core.send('throughline 99');
  expect(isDisconnected(await call)).toBe(true);
});

function ended(channel: { onClose(listener: () => void): () => void }): Promise<boolean> {
  return new Promise((resolve) => {
    channel.onClose(() => resolve(true));
    setTimeout(() => resolve(false), 20);
  });
}

test.each([
  'no JSON',
  '{"i":"1","p":null}',
  '{"i":"1","p":{"s":"fine"}}',
  '{"i":"1","p":{"h":{"content-type":7}}}',
  '{"i":"1","t":3,"p":{"e":"surprise"}}',
  '{"i":7,"p":{"b":{"json":"x"}}}',
])('an answer like %s ends the line', async (answer) => {
  const { window, core } = channelPair();
  const client = createClient<SmallContract>(window);
  const call = reasonOf(client.wait());
  core.send(greeting);
  core.send(answer);
  expect(isDisconnected(await call)).toBe(true);
  await expect.poll(() => ended(core)).toBe(true);
});
