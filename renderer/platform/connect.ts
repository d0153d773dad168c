import type { ClientLink } from '@orpc/client';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import type { Bridge } from '#common/contract/bridge';
import type { Channel } from '#common/contract/channel';
import { disconnected } from '#common/contract/channel-error';
import { type ChannelLink, channelLink, clientOver } from './channel-link';
import { type Backoff, backoff } from './backoff';

/** `connecting` only before the core first answered; `lost` from any loss until it answers again. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** The line to the core, mended by itself for as long as the window lives. */
export interface Connection<C extends AnyContractRouter> {
  /** One client for good: each call goes over the line there is, and rejects 'disconnected' where there is none. */
  readonly client: ContractRouterClient<C>;
  state(): ConnectionState;
  /** Tells of each change from now on; returns how to stop. */
  onState(listener: (state: ConnectionState) => void): () => void;
  /** Tries at once instead of at the next turn; does nothing unless lost. */
  retry(): void;
  /** Ends the line and the retrying. */
  close(): void;
}

/** What retrying needs of its surroundings: a timer (ms; returns how to stop it) and a number in [0, 1). */
export interface Waiting {
  after(ms: number, run: () => void): () => void;
  random(): number;
}

/** A line on which nobody greets is given up after this long (ms). */
export const greetingPatience = 10_000;

/**
 * Connects through a bridge and stays connected: a line that ends is opened again at once, then with growing
 * pauses (see `backoff`). The core closes a line on purpose when a window changes library.
 */
export function connect<C extends AnyContractRouter>(
  bridge: Bridge,
  waiting: Waiting = clock,
): Connection<C> {
  const state = changing<ConnectionState>('connecting');
  let line: { readonly channel: Channel; readonly link: ChannelLink['link'] } | null = null;
  let stopWaiting = (): void => undefined;
  let closed = false;
  let pauses: Backoff = backoff(waiting.random);

  const lose = (channel: Channel): void => {
    if (closed || line?.channel !== channel) return;
    line = null;
    stopWaiting();
    stopWaiting = waiting.after(pauses.next(), open);
    state.become('lost');
  };
  const open = (): void => {
    const channel = bridge.open();
    const { link, greeted } = channelLink(channel);
    line = { channel, link };
    channel.onClose(() => lose(channel));
    stopWaiting = waiting.after(greetingPatience, () => channel.close());
    void greeted.then((came) => {
      if (!came || closed || line?.channel !== channel) return;
      stopWaiting();
      pauses = backoff(waiting.random);
      state.become('open');
    });
  };
  const toCurrent: ClientLink<Record<never, never>> = {
    call: (path, input, options) =>
      // While lost, an attempt under way is not yet a line: its calls would wait for what may never come.
      line === null || state.now() === 'lost'
        ? Promise.reject(disconnected())
        : line.link.call(path, input, options),
  };

  open();
  return {
    client: clientOver<C>(toCurrent),
    state: state.now,
    onState: state.listen,
    retry: () => {
      if (closed || line !== null) return;
      stopWaiting();
      open();
    },
    close: () => {
      closed = true;
      stopWaiting();
      line?.channel.close();
      line = null;
      state.become('lost');
    },
  };
}

interface Changing<T> {
  now(): T;
  become(next: T): void;
  listen(listener: (value: T) => void): () => void;
}

function changing<T>(first: T): Changing<T> {
  const listeners = new Set<(value: T) => void>();
  let value = first;
  return {
    now: () => value,
    become: (next) => {
      if (value === next) return;
      value = next;
      for (const listener of Array.from(listeners)) listener(next);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const clock: Waiting = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
