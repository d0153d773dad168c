import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Channel, maxMessageBytes } from '#common/contract/channel';
import { awaitToken } from './admission';
import { rateLimit } from './rate';
import { closeSocket, socketChannel } from './socket-channel';

/** Far above what people do; below what lets one broken tab starve the rest. */
export const doorLimits = {
  /** Open windows. */
  admitted: 32,
  /** Sockets that have not shown the token yet. */
  waiting: 16,
  messages: { burst: 4_000, perSecond: 2_000 },
  bytes: { burst: 256 * 1024 * 1024, perSecond: 128 * 1024 * 1024 },
};

export interface DoorOptions {
  readonly token: string;
  /** A window was let in. Answers what to do when it is gone. */
  readonly connect: (channel: Channel) => () => void;
  readonly now: () => number;
}

/** Where requests that may become a channel are let in, one by one. */
export interface ChannelDoor {
  enter(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every socket; none is let in any more. Each window's leaving is told before this returns. */
  close(): void;
}

/** Makes the door: it makes the WebSocket, demands the token, keeps the limits and hands over the channel. */
export function channelDoor({ token, connect, now }: DoorOptions): ChannelDoor {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: maxMessageBytes,
  });
  const waiting = new Set<WebSocket>();
  const admitted = new Map<WebSocket, Channel>();
  let closed = false;

  const admit = (socket: WebSocket): void => {
    waiting.delete(socket);
    if (closed || admitted.size >= doorLimits.admitted) return closeSocket(socket);
    const channel = socketChannel(socket, {
      messages: rateLimit(doorLimits.messages, now),
      bytes: rateLimit(doorLimits.bytes, now),
    });
    admitted.set(socket, channel);
    channel.onClose(connect(channel));
  };
  return {
    enter: (request, socket, head) => {
      if (closed || waiting.size >= doorLimits.waiting) return refuseUpgrade(socket, 503);
      server.handleUpgrade(request, socket, head, (opened) => {
        waiting.add(opened);
        opened.on('close', () => {
          waiting.delete(opened);
          admitted.delete(opened);
        });
        // A frame that is broken or too large; ws has begun to close it and its peer may never answer.
        opened.on('error', () => opened.terminate());
        awaitToken(opened, token, () => admit(opened));
      });
    },
    close: () => {
      closed = true;
      for (const socket of waiting) closeSocket(socket);
      for (const channel of admitted.values()) channel.close();
    },
  };
}

/** Answers a request for the channel with a bare status and ends its connection. */
export function refuseUpgrade(socket: Duplex, status: 403 | 503): void {
  socket.on('error', () => socket.destroy());
  const name = status === 403 ? 'Forbidden' : 'Service Unavailable';
  socket.end(`HTTP/1.1 ${status} ${name}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
