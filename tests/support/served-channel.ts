import { serveChannel, type ChannelProblem } from '#core/router/serve-channel';
import { createClient } from '../../renderer/platform/channel-link';
import { channelPair } from './channel-pair';
import { smallRouter, type SmallContract } from './small-contract';

/** The small contract served over a channel within this process, with what it saw and what went wrong. */
export function servedChannel() {
  const pair = channelPair();
  const problems: ChannelProblem[] = [];
  const { router, seen } = smallRouter();
  serveChannel({
    router,
    channel: pair.core,
    context: { who: 'me' },
    report: (problem) => problems.push(problem),
  });
  return { ...pair, problems, seen, client: createClient<SmallContract>(pair.window) };
}
