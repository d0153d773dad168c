import { expect, test } from 'vitest';
import type { ChannelMessage } from '#common/contract/channel';
import { makeChannel } from '#common/contract/make-channel';

function made() {
  const log: ChannelMessage[] = [];
  const line = { send: (message: ChannelMessage) => log.push(message), close: () => log.push('(closed)') };
  return { ...makeChannel(line), log };
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

test('messages that come before anyone listens are kept, in order, before later ones', async () => {
  const { channel, receive } = made();
  receive('one');
  receive('two');
  const got: ChannelMessage[] = [];
  channel.onMessage((message) => got.push(message));
  receive('three');
  expect(got).toEqual([]);
  await turn();
  receive('four');
  expect(got).toEqual(['one', 'two', 'three', 'four']);
});

test('a listener can stop', async () => {
  const { channel, receive } = made();
  const got: ChannelMessage[] = [];
  const stop = channel.onMessage((message) => got.push(message));
  await turn();
  receive('one');
  stop();
  receive('two');
  expect(got).toEqual(['one']);
});

test('the end is told once, whoever brings it about', () => {
  for (const how of ['close', 'end'] as const) {
    const { channel, end, log } = made();
    let ends = 0;
    channel.onClose(() => (ends += 1));
    if (how === 'close') channel.close();
    else end();
    channel.close();
    end();
    expect(ends).toBe(1);
    expect(log).toEqual(how === 'close' ? ['(closed)'] : []);
  }
});

test('who asks about the end too late is told after its own turn', async () => {
  const { channel } = made();
  channel.close();
  let told = false;
  channel.onClose(() => (told = true));
  expect(told).toBe(false);
  await turn();
  expect(told).toBe(true);
});

test('nothing happens after the end', async () => {
  const { channel, receive, log } = made();
  const got: ChannelMessage[] = [];
  channel.onMessage((message) => got.push(message));
  receive('kept, then dropped');
  channel.close();
  channel.send('late');
  receive('late');
  await turn();
  expect(got).toEqual([]);
  expect(log).toEqual(['(closed)']);
});
