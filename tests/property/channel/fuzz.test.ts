import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChannelMessage } from '#common/contract/channel';
import { isDisconnected } from '#common/contract/channel-error';
import { greeting } from '#common/contract/channel-message';
import { serveChannel } from '#core/router/serve-channel';
import { createClient } from '../../../renderer/platform/channel-link';
import { channelPair } from '../../support/channel-pair';
import { type SmallContract, smallRouter } from '../../support/small-contract';

/*
 * Whatever one end sends, the other answers, closes or ignores it: it never throws and never rejects unheard
 * (Vitest fails on an unhandled rejection), and a call waiting on the line settles.
 */
const headers = fc.oneof(
  fc.constant(undefined),
  fc.dictionary(
    fc.constantFrom('content-type', 'content-disposition', 'last-event-id', '__proto__'),
    fc.oneof(
      fc.constantFrom('text/event-stream', 'multipart/form-data; boundary=x', 'multipart/form-data'),
      fc.constantFrom('application/x-www-form-urlencoded', 'attachment; filename="a"', ''),
      fc.jsonValue(),
    ),
  ),
  fc.jsonValue(),
);
const paths = fc.constantFrom(
  '/echo',
  '/count',
  '/sum',
  '/file',
  '/wait',
  '/constructor',
  '//',
  '/%ff',
  'x:',
  '',
);
const body = fc.oneof(
  fc.record({
    json: fc.oneof(fc.record({ text: fc.string() }), fc.record({ to: fc.nat(5) }), fc.jsonValue()),
    meta: fc.oneof(
      fc.array(fc.array(fc.oneof(fc.nat(9), fc.constantFrom('text', '__proto__')))),
      fc.jsonValue(),
    ),
  }),
  fc.jsonValue(),
);
const frame = fc.record(
  {
    i: fc.oneof(fc.constantFrom('1', '2', '3'), fc.jsonValue()),
    t: fc.oneof(fc.constantFrom(1, 2, 3, 4), fc.jsonValue()),
    p: fc.oneof(
      fc.record(
        { u: paths, b: body, h: headers, m: fc.constantFrom('POST', 'GET') },
        { requiredKeys: ['u'] },
      ),
      fc.record({ s: fc.oneof(fc.integer(), fc.jsonValue()), h: headers, b: body }, { requiredKeys: [] }),
      fc.record({ e: fc.oneof(fc.constantFrom('message', 'error', 'done'), fc.string()), d: body }),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);
const framed = frame.map((value) => JSON.stringify(value));
const withBytes = fc
  .tuple(framed, fc.uint8Array({ maxLength: 40 }))
  .map(([json, bytes]) => new Uint8Array([...new TextEncoder().encode(json), 255, ...bytes]));
const message: fc.Arbitrary<ChannelMessage> = fc.oneof(
  { weight: 4, arbitrary: framed },
  { weight: 2, arbitrary: withBytes },
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
);

const turns = async (): Promise<void> => {
  for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
};

test('a core that is sent anything answers or closes, and serves the next window', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 8 }), async (messages) => {
      const { router } = smallRouter();
      const hostile = channelPair();
      let closed = false;
      hostile.window.onClose(() => (closed = true));
      const problems: string[] = [];
      serveChannel({
        router,
        channel: hostile.core,
        context: { who: 'stranger' },
        report: ({ kind }) => problems.push(kind),
      });
      for (const each of messages) hostile.window.send(each);
      await turns();
      expect(closed).toBe(problems.includes('protocol'));
      hostile.window.close();

      const good = channelPair();
      serveChannel({ router, channel: good.core, context: { who: 'me' } });
      const client = createClient<SmallContract>(good.window);
      expect(await client.echo({ text: 'still here' })).toEqual({ text: 'still here' });
      good.window.close();
    }),
    { numRuns: 300 },
  );
});

test('a message that is not JSON of ours always closes the channel', async () => {
  const garbage = fc.oneof(
    fc.string().filter((text) => !looksLikeFrame(text)),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
    fc.constant('x'.repeat(1024 * 1024 + 1)),
  );
  await fc.assert(
    fc.asyncProperty(garbage, async (each) => {
      const { router } = smallRouter();
      const { window, core } = channelPair();
      let closed = false;
      window.onClose(() => (closed = true));
      const problems: string[] = [];
      serveChannel({
        router,
        channel: core,
        context: { who: 'me' },
        report: ({ kind }) => problems.push(kind),
      });
      window.send(each);
      await expect.poll(() => closed, { interval: 1 }).toBe(true);
      expect(problems).toEqual(['protocol']);
    }),
  );
});

test('a window that is sent anything settles its calls', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (messages, greets) => {
        const { window, core } = channelPair();
        const client = createClient<SmallContract>(window);
        const outcome = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);
        const calls = [
          outcome(client.echo({ text: 'x' })),
          outcome(client.count({ to: 2 }).then((stream) => stream.next())),
        ];
        if (greets) core.send(greeting);
        for (const each of messages) core.send(each);
        await turns();
        core.close();
        await Promise.all(calls);
        expect(isDisconnected(await outcome(client.echo({ text: 'after' })))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

function looksLikeFrame(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'i' in value;
  } catch {
    return false;
  }
}
