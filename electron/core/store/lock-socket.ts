import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { codeOf } from './files';

/** The most bytes a second start may send, and how long it may take for them (ms). */
const mostBytes = 1024 * 1024;
const patience = 5000;

/** Where the owner named `token` (hex) listens. */
export function socketPath(runtimeFolder: string, token: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\throughline-${token}`
    : join(runtimeFolder, `${token}.sock`);
}

/** Makes the runtime folder and sees that nobody else can reach into it; throws where that cannot be had. */
export function makePrivate(runtimeFolder: string): void {
  if (process.platform === 'win32') return;
  mkdirSync(runtimeFolder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(runtimeFolder);
  if (!stats.isDirectory() || stats.uid !== process.getuid?.()) {
    throw new Error(`${runtimeFolder} belongs to somebody else`);
  }
  if ((stats.mode & 0o077) !== 0) chmodSync(runtimeFolder, 0o700);
}

/**
 * Listens for second starts. Being there to connect to is the sign of life; a line `{"open":[files]}` hands files
 * over and is answered `{"ok":true}`. Does not keep the process alive.
 */
export async function listen(path: string, onSummon: (files: string[]) => void): Promise<Server> {
  const server = createServer((socket) => receive(socket, onSummon));
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A failed accept (too many open files) must not end the program.
  server.on('error', () => undefined);
  return server;
}

function receive(socket: Socket, onSummon: (files: string[]) => void): void {
  let heard = Buffer.alloc(0);
  socket.unref();
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes: Buffer) => {
    heard = Buffer.concat([heard, bytes]);
    const end = heard.indexOf(10);
    if (end < 0) {
      if (heard.length > mostBytes) socket.destroy();
      return;
    }
    const files = filesIn(heard.toString('utf8', 0, end));
    heard = Buffer.alloc(0);
    socket.end(`${JSON.stringify({ ok: files !== null })}\n`);
    if (files) onSummon(files);
  });
}

function filesIn(line: string): string[] | null {
  try {
    const open = (JSON.parse(line) as { open?: unknown } | null)?.open;
    return Array.isArray(open) && open.every((file) => typeof file === 'string') ? open : null;
  } catch {
    return null;
  }
}

/**
 * Whether anybody listens at `path` on this machine. Nobody does when the connection is refused or the socket is
 * gone; every other hindrance (a full queue, another user's socket) is taken for life.
 */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    const end = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.setTimeout(patience, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', (error) => end(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(codeOf(error))));
  });
}

/** Hands files to the owner listening at `path`; false when it does not take them. */
export function handOver(path: string, open: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path, () => socket.write(`${JSON.stringify({ open })}\n`));
    let answer = '';
    const end = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(patience, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.on('data', (bytes: Buffer) => {
      answer += bytes.toString();
      if (answer.includes('\n')) end(answer.startsWith('{"ok":true}'));
    });
  });
}
