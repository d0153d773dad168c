import type { AnyContractRouter } from '@orpc/contract';
import { type Context, ORPCError, type Router } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import {
  type DecodedRequestMessage,
  type DecodedResponseMessage,
  decodeRequestMessage,
  encodeResponseMessage,
  MessageType,
  experimental_ServerPeerWithoutCodec as ServerPeer,
} from '@orpc/standard-server-peer';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import { tooLarge } from '#common/contract/channel-error';
import { isRequestFrame } from '#common/contract/channel-frame';
import { asChannelMessage, fitsChannel, greeting } from '#common/contract/channel-message';
import { mapStreamErrors } from '#common/contract/stream-errors';

/** Something about a connection that its user is not told in full, but a log should have. */
export interface ChannelProblem {
  /** `protocol` ended the connection; `call` is an unforeseen error of one call, which the window saw as such. */
  readonly kind: 'protocol' | 'call';
  readonly error: unknown;
}

export interface ServeChannelOptions<T extends Context> {
  readonly router: Router<AnyContractRouter, T>;
  readonly channel: Channel;
  /** What every procedure of this connection gets as its context. */
  readonly context: T;
  readonly report?: (problem: ChannelProblem) => void;
}

/** Far beyond what a window has open at once; a window that passes it is broken and is cut off. */
export const maxCallsInFlight = 1024;

/**
 * Binds a router to one channel until that channel closes. Calls then running get their `signal` aborted, and a
 * procedure that streams must end on it: nothing else can wake a generator that waits.
 *
 * Never throws, whatever arrives: a message that is no call of ours closes the channel and is reported. That is
 * why this stands on oRPC's peer and not on its message-port adapter, whose listener drops its own promise, so
 * that one bad message ends a Node process.
 */
export function serveChannel<T extends Context>(options: ServeChannelOptions<T>): void {
  const { channel, context, report = () => undefined } = options;
  let closed = false;
  const reportCall = (error: unknown): unknown => {
    if (!closed && isUnforeseen(error)) report({ kind: 'call', error });
    return error;
  };
  const handler = new StandardRPCHandler<T>(options.router, {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return mapStreamErrors(await next(), reportCall);
        } catch (error) {
          throw reportCall(error);
        }
      },
    ],
  });
  const peer = new ServerPeer((message) => send(channel, message));
  const handle: Parameters<typeof peer.message>[1] = async (request) => {
    const lazy = { ...request, body: () => Promise.resolve(request.body) };
    const { response } = await handler.handle(lazy, { context });
    return response ?? notOffered();
  };

  const refuse = (error: unknown): void => {
    report({ kind: 'protocol', error });
    channel.close();
  };
  const receive = async (raw: ChannelMessage): Promise<void> => {
    const message = await decode(raw);
    if (message[1] === MessageType.REQUEST && peer.length >= maxCallsInFlight) {
      throw new Error(`more than ${maxCallsInFlight} calls in flight`);
    }
    peer.message(message, handle).catch(reportCall);
  };

  // One after the other: decoding a call takes longer than decoding its first item, which must not overtake it.
  let last = Promise.resolve();
  channel.onMessage((raw) => {
    last = last.then(() => (closed ? undefined : receive(raw))).catch(refuse);
  });
  channel.onClose(() => {
    closed = true;
    peer.close({ reason: new Error('the connection was closed') });
  });
  channel.send(greeting);
}

/** The message as a checked oRPC request message; rejects on anything else. */
async function decode(raw: ChannelMessage): Promise<DecodedRequestMessage> {
  if (!fitsChannel(raw)) throw tooLarge();
  const message = await decodeRequestMessage(raw);
  if (!isRequestFrame(message)) throw new Error('not a message of the contract');
  return message;
}

/**
 * Sends one answer or item. What is too large to travel is answered with the contract's LIMIT instead; in a
 * stream it is the last thing said, and the rejection makes the peer end the procedure.
 */
async function send(channel: Channel, [id, type, payload]: DecodedResponseMessage): Promise<void> {
  const message = asChannelMessage(await encodeResponseMessage(id, type, payload));
  if (message !== null) {
    channel.send(message);
    if (type === MessageType.EVENT_ITERATOR) await channel.ready?.();
    return;
  }
  const refusal = limit();
  const body = { json: refusal.toJSON() };
  if (type === MessageType.EVENT_ITERATOR) {
    await send(channel, [id, type, { event: 'error', data: body }]);
    throw refusal;
  }
  await send(channel, [id, MessageType.RESPONSE, { status: refusal.status, headers: {}, body }]);
}

function limit(): ORPCError<'LIMIT', { what?: string }> {
  return new ORPCError('LIMIT', {
    defined: true,
    status: 413,
    message: 'The answer is larger than the 1 MiB that one message may carry. Ask for less at once.',
    data: {},
  });
}

function notOffered(): { status: number; headers: Record<string, string>; body: unknown } {
  const error = new ORPCError('NOT_FOUND', {
    message: 'This version of Throughline does not know what was asked. Reload the window.',
  });
  return { status: error.status, headers: {}, body: { json: error.toJSON() } };
}

function isUnforeseen(error: unknown): boolean {
  const aborted = error instanceof Error && error.name === 'AbortError';
  return !aborted && !(error instanceof ORPCError);
}
