import type { RawData, WebSocket } from 'ws';
import { closeSocket, toMessage } from './socket-channel';
import { isToken } from './token';

/** How long a socket has to show the token (ms). */
export const tokenPatience = 2_000;

/**
 * Calls `admit` when the first thing a socket says is the token, in time, and before any further message is read.
 * Else the socket is closed; late, wrong and missing look the same from outside.
 */
export function awaitToken(socket: WebSocket, token: string, admit: () => void): void {
  const stop = (): void => {
    clearTimeout(late);
    socket.off('message', judge);
    socket.off('close', stop);
  };
  const judge = (data: RawData, isBinary: boolean): void => {
    stop();
    const said = toMessage(data, isBinary);
    if (typeof said === 'string' && isToken(said, token)) admit();
    else closeSocket(socket);
  };
  const late = setTimeout(() => {
    stop();
    closeSocket(socket);
  }, tokenPatience);
  socket.on('message', judge);
  socket.on('close', stop);
}
