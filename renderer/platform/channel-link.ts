import { type ClientLink, createORPCClient, type InferClientContext } from '@orpc/client';
import { type StandardLinkClient, StandardRPCLink } from '@orpc/client/standard';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import {
  type DecodedRequestMessage,
  type DecodedResponseMessage,
  decodeResponseMessage,
  encodeRequestMessage,
  MessageType,
  experimental_ClientPeerWithoutCodec as ClientPeer,
} from '@orpc/standard-server-peer';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import { type ChannelError, disconnected, tooLarge } from '#common/contract/channel-error';
import { isResponseFrame } from '#common/contract/channel-frame';
import { asChannelMessage, fitsChannel, greeting } from '#common/contract/channel-message';
import { mapStreamErrors } from '#common/contract/stream-errors';

/** Calls carry no context of their own; what a call needs beside its input is its `signal`. */
type NoContext = Record<never, never>;

export interface ChannelLink {
  readonly link: ClientLink<NoContext>;
  /** True once the core has greeted, false when the channel closed before. Calls need not wait for it. */
  readonly greeted: Promise<boolean>;
}

/**
 * A typed client over one channel. Every call settles: with the core's answer or typed error, with the reason of
 * its own `signal`, or with a `ChannelError`: 'too-large' before anything is sent, 'disconnected' once the channel
 * has closed. A stream cut off by the close throws that too, so that half a download never looks like a whole one.
 */
export function createClient<C extends AnyContractRouter>(channel: Channel): ContractRouterClient<C> {
  return clientOver<C>(channelLink(channel).link);
}

/** The typed client of a contract over any link. */
export function clientOver<C extends AnyContractRouter>(
  link: ClientLink<NoContext>,
): ContractRouterClient<C> {
  // The compiler cannot see through an open C that a contract's client has no context.
  return createORPCClient(link as ClientLink<InferClientContext<ContractRouterClient<C>>>);
}

/** Makes the oRPC link of a channel. It takes the channel's messages; a channel has one link. */
export function channelLink(channel: Channel): ChannelLink {
  let lost: ChannelError | null = null;
  const peer = new ClientPeer((message) => send(message));
  const greeting = awaitGreeting();

  const end = (cause?: unknown): void => {
    if (lost !== null) return;
    lost = disconnected(cause);
    greeting.settle(false);
    peer.close({ reason: lost });
    channel.close();
  };
  const send = async (message: DecodedRequestMessage): Promise<void> => {
    const [id, type, payload] = message;
    const encoded = asChannelMessage(await encodeRequestMessage(id, type, payload));
    if (encoded !== null) channel.send(encoded);
    else if (type === MessageType.REQUEST) throw tooLarge();
    // Nobody waits for the sending of an item: what is wrong with it has to reach the call it belongs to.
    else peer.close({ id, reason: tooLarge() });
  };
  const receive = async (raw: ChannelMessage): Promise<void> => {
    if (lost !== null) return;
    if (greeting.settled()) return peer.message(await decode(raw));
    assertGreeting(raw);
    greeting.settle(true);
  };

  let last = Promise.resolve();
  channel.onMessage((raw) => {
    last = last.then(() => receive(raw)).catch(end);
  });
  channel.onClose(() => end());

  // oRPC reports a queue that is gone; what the caller should hear is why it is gone.
  const asCause = (error: unknown, signal: AbortSignal | undefined): unknown =>
    signal?.aborted === true ? signal.reason : (lost ?? error);
  const client: StandardLinkClient<NoContext> = {
    async call(request) {
      if (lost !== null) throw lost;
      try {
        const response = await peer.request(request);
        const body = mapStreamErrors(response.body, (error) => asCause(error, request.signal));
        return { ...response, body: () => Promise.resolve(body) };
      } catch (error) {
        throw asCause(error, request.signal);
      }
    },
  };
  return { link: new StandardRPCLink(client, { url: 'http://orpc' }), greeted: greeting.promise };
}

async function decode(raw: ChannelMessage): Promise<DecodedResponseMessage> {
  if (!fitsChannel(raw)) throw tooLarge();
  const message = await decodeResponseMessage(raw);
  if (!isResponseFrame(message)) throw new Error('not a message of the contract');
  return message;
}

function assertGreeting(raw: ChannelMessage): void {
  if (raw !== greeting) throw new Error('the other end speaks another version');
}

function awaitGreeting(): {
  promise: Promise<boolean>;
  settle(came: boolean): void;
  settled(): boolean;
} {
  let settled = false;
  let resolve: (came: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((done) => {
    resolve = done;
  });
  return {
    promise,
    settled: () => settled,
    settle: (came) => {
      settled = true;
      resolve(came);
    },
  };
}
