import type { RawData, WebSocket } from 'ws';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import { makeChannel } from '#common/contract/make-channel';
import type { RateLimit } from './rate';

/** More unsent than this and a sender of streams is asked to wait (bytes). */
const muchUnsent = 4 * 1024 * 1024;
/** More unsent than this and the window does not read at all: it is cut off before it fills our memory. */
const tooMuchUnsent = 64 * 1024 * 1024;
/** A socket that does not answer our goodbye is cut after this (ms). */
const goodbye = 500;

/** How fast messages may come over one socket. */
export interface SocketRates {
  readonly messages: RateLimit;
  readonly bytes: RateLimit;
}

/**
 * An open socket as a channel. A window that sends faster than the rates is not cut off but read more slowly: the
 * socket pauses, and the sender's own buffer fills.
 */
export function socketChannel(socket: WebSocket, rates: SocketRates): Channel {
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount > muchUnsent) return;
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  const { channel, receive, end } = makeChannel({
    send: (message) => {
      socket.send(message, wake);
      if (socket.bufferedAmount > tooMuchUnsent) socket.terminate();
    },
    close: () => closeSocket(socket),
    ready: () =>
      socket.bufferedAmount <= muchUnsent ? Promise.resolve() : new Promise((go) => waiting.push(go)),
  });
  let resume: ReturnType<typeof setTimeout> | undefined;
  socket.on('message', (data, isBinary) => {
    const message = toMessage(data, isBinary);
    const pause = Math.max(rates.messages(1), rates.bytes(message.length));
    // What was read in one piece still comes while paused, and makes the pause longer.
    if (pause > 0) {
      socket.pause();
      clearTimeout(resume);
      resume = setTimeout(() => socket.resume(), pause);
    }
    receive(message);
  });
  socket.on('close', () => {
    clearTimeout(resume);
    end();
    wake();
  });
  return channel;
}

/** Says goodbye without a reason, and does not wait long for the answer. */
export function closeSocket(socket: WebSocket): void {
  socket.resume();
  socket.close();
  const cut = setTimeout(() => socket.terminate(), goodbye);
  socket.once('close', () => clearTimeout(cut));
}

/** What a socket received, as a message: text as text (already checked to be UTF-8), bytes as bytes of its own. */
export function toMessage(data: RawData, isBinary: boolean): ChannelMessage {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data);
  return isBinary ? new Uint8Array(bytes) : Buffer.from(bytes).toString('utf8');
}
