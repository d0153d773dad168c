import type { Channel, ChannelMessage } from '#common/contract/channel';
import { makeChannel } from '#common/contract/make-channel';

/**
 * A channel over a WebSocket to the browser host: the token first, as the host demands, then the messages. What
 * is sent before the socket opens is kept for it. A socket that cannot open ends the channel like any other.
 */
export function webSocketChannel(socket: WebSocket, token: string): Channel {
  let early: ChannelMessage[] | null = [];
  const { channel, receive, end } = makeChannel({
    send: (message) => (early === null ? socket.send(message) : early.push(message)),
    close: () => socket.close(),
  });
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => {
    socket.send(token);
    for (const message of early ?? []) socket.send(message);
    early = null;
  });
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    receive(typeof data === 'string' ? data : new Uint8Array(data));
  });
  socket.addEventListener('close', end);
  return channel;
}
