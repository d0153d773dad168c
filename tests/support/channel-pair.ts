import type { Channel, ChannelMessage } from '#common/contract/channel';
import { makeChannel } from '#common/contract/make-channel';

/** Two ends of one channel inside this process, and everything that went over it. */
export interface ChannelPair {
  readonly window: Channel;
  readonly core: Channel;
  readonly sent: { readonly from: 'window' | 'core'; readonly message: ChannelMessage }[];
}

/** Makes a pair whose messages arrive in order and in a turn of their own, as they do between processes. */
export function channelPair(): ChannelPair {
  const sent: { from: 'window' | 'core'; message: ChannelMessage }[] = [];
  const window = makeChannel({
    send: (message) => {
      sent.push({ from: 'window', message });
      setImmediate(() => core.receive(message));
    },
    close: () => setImmediate(() => core.end()),
  });
  const core = makeChannel({
    send: (message) => {
      sent.push({ from: 'core', message });
      setImmediate(() => window.receive(message));
    },
    close: () => setImmediate(() => window.end()),
  });
  return { window: window.channel, core: core.channel, sent };
}
