import { expect, test } from 'vitest';
import type { Bridge } from '#common/contract/bridge';
import type { Channel } from '#common/contract/channel';
import { isDisconnected } from '#common/contract/channel-error';
import { serveChannel } from '#core/router/serve-channel';
import { backoff } from '../../../renderer/platform/backoff';
import { connect, greetingPatience, type Waiting } from '../../../renderer/platform/connect';
import { channelPair } from '../../support/channel-pair';
import { type SmallContract, smallRouter } from '../../support/small-contract';

/** A bridge to a core that can be away, and a clock that moves only when told. */
function world(mode: 'serves' | 'refuses' | 'is mute' = 'serves') {
  const lines: { window: Channel; core: Channel }[] = [];
  const core = { mode };
  const bridge: Bridge = {
    host: 'browser',
    open: () => {
      const pair = channelPair();
      lines.push(pair);
      if (core.mode === 'serves') {
        serveChannel({ router: smallRouter().router, channel: pair.core, context: { who: 'me' } });
      }
      if (core.mode === 'refuses') pair.core.close();
      return pair.window;
    },
  };
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  const waiting: Waiting = {
    random: () => 0,
    after: (ms, run) => {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
  };
  const pass = async (ms: number): Promise<void> => {
    time += ms;
    const due = timers.filter(({ at }) => at <= time);
    timers = timers.filter(({ at }) => at > time);
    for (const { run } of due) run();
    for (let i = 0; i < 5; i++) await new Promise((done) => setImmediate(done));
  };
  const connection = connect<SmallContract>(bridge, waiting);
  const states = [connection.state()];
  connection.onState((state) => states.push(state));
  const current = () => {
    const line = lines[lines.length - 1];
    if (line === undefined) throw new Error('no line was opened');
    return line;
  };
  return { connection, states, lines, core, pass, current };
}

const reasonOf = (call: Promise<unknown>): Promise<unknown> => call.catch((reason: unknown) => reason);

test('a call may be made before the line stands', async () => {
  const { connection, states } = world();
  expect(await connection.client.echo({ text: 'early' })).toEqual({ text: 'early' });
  expect(states).toEqual(['connecting', 'open']);
});

test('a lost line comes back at once, and the same client works again', async () => {
  const { connection, states, pass, current } = world();
  await pass(0);
  current().core.close();
  await pass(0);
  await pass(0);
  expect(states).toEqual(['connecting', 'open', 'lost', 'open']);
  expect(await connection.client.echo({ text: 'again' })).toEqual({ text: 'again' });
});

test('while the core is away calls reject at once, and it is tried with growing pauses', async () => {
  const { connection, core, pass, lines, current } = world();
  await pass(0);
  core.mode = 'refuses';
  current().core.close();
  await pass(0);
  expect(isDisconnected(await reasonOf(connection.client.echo({ text: 'x' })))).toBe(true);
  await pass(0);
  const attempts: number[] = [];
  for (let quarter = 0; quarter < 40; quarter++) {
    const before = lines.length;
    await pass(250);
    if (lines.length > before) attempts.push((quarter + 1) * 250);
  }
  expect(attempts).toEqual([250, 750, 1750, 3750, 7750]);
  core.mode = 'serves';
  await pass(5_000);
  expect(connection.state()).toBe('open');
});

test('a core that opens the line and says nothing is given up, and its calls with it', async () => {
  const { connection, core, pass, current } = world();
  await pass(0);
  core.mode = 'is mute';
  current().core.close();
  await pass(0);
  await pass(0);
  expect(connection.state()).toBe('lost');
  core.mode = 'serves';
  await pass(greetingPatience);
  await pass(250);
  expect(connection.state()).toBe('open');
});

test('a first line that never answers settles the calls made on it', async () => {
  const { connection, pass, states } = world('is mute');
  const call = reasonOf(connection.client.wait());
  await pass(greetingPatience);
  expect(isDisconnected(await call)).toBe(true);
  expect(states).toEqual(['connecting', 'lost']);
});

test('retry does not wait for its turn', async () => {
  const { connection, core, pass, current } = world();
  await pass(0);
  core.mode = 'refuses';
  current().core.close();
  for (let i = 0; i < 8; i++) await pass(2_000);
  expect(connection.state()).toBe('lost');
  core.mode = 'serves';
  connection.retry();
  await pass(0);
  expect(connection.state()).toBe('open');
});

test('a closed connection stays closed', async () => {
  const { connection, pass, lines, states } = world();
  await pass(0);
  connection.close();
  connection.retry();
  await pass(60_000);
  expect(lines).toHaveLength(1);
  expect(states).toEqual(['connecting', 'open', 'lost']);
  expect(isDisconnected(await reasonOf(connection.client.echo({ text: 'x' })))).toBe(true);
});

test('who no longer listens is not told', async () => {
  const { connection, pass, current } = world();
  const told: string[] = [];
  const stop = connection.onState((state) => told.push(state));
  await pass(0);
  stop();
  current().core.close();
  await pass(0);
  expect(told).toEqual(['open']);
});

test('pauses are shortened at random by at most a quarter, and never pass five seconds', () => {
  const longest = backoff(() => 0);
  const shortest = backoff(() => 1);
  const rows = Array.from({ length: 8 }, () => [longest.next(), shortest.next()]);
  expect(rows.map(([long]) => long)).toEqual([0, 250, 500, 1000, 2000, 4000, 5000, 5000]);
  expect(rows.every(([long = 0, short = 0]) => short >= long * 0.74 && short <= long)).toBe(true);
});
