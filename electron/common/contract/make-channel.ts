import type { Channel, ChannelMessage } from './channel';

/** The carrying part of a channel, whatever it is made of. Neither function is called after the end. */
export interface Line {
  send(message: ChannelMessage): void;
  close(): void;
  ready?(): Promise<void>;
}

/** A channel, and the two things its maker tells it: a message came, the line ended. */
export interface MadeChannel {
  readonly channel: Channel;
  receive(message: ChannelMessage): void;
  end(): void;
}

/**
 * Makes a `Channel` of a line, with the manners every channel owes: messages that come before anyone listens are
 * kept, the end is told once (to those who ask too late as well), and nothing happens after it.
 */
export function makeChannel(line: Line): MadeChannel {
  const messages = new Set<(message: ChannelMessage) => void>();
  const closes = new Set<() => void>();
  // Null once the first listener has been given what waited for it.
  let held: ChannelMessage[] | null = [];
  let ended = false;

  const deliver = (message: ChannelMessage): void => {
    for (const listener of Array.from(messages)) listener(message);
  };
  const giveHeld = (): void => {
    const waiting = held ?? [];
    held = null;
    for (const message of waiting) if (!ended) deliver(message);
  };
  const end = (): void => {
    if (ended) return;
    ended = true;
    held = null;
    for (const listener of Array.from(closes)) listener();
    closes.clear();
    messages.clear();
  };
  const ready = line.ready?.bind(line);

  const channel: Channel = {
    send: (message) => {
      if (!ended) line.send(message);
    },
    onMessage: (listener) => {
      if (ended) return () => undefined;
      if (held !== null && messages.size === 0) later(giveHeld);
      messages.add(listener);
      return () => messages.delete(listener);
    },
    onClose: (listener) => {
      if (ended) {
        later(listener);
        return () => undefined;
      }
      closes.add(listener);
      return () => closes.delete(listener);
    },
    close: () => {
      if (ended) return;
      line.close();
      end();
    },
    ...(ready === undefined ? {} : { ready }),
  };
  return {
    channel,
    receive: (message) => {
      if (ended) return;
      if (held === null) deliver(message);
      else held.push(message);
    },
    end,
  };
}

/** After the caller is done, so that a listener never runs before it holds the way to stop it. */
function later(run: () => void): void {
  void Promise.resolve().then(run);
}
