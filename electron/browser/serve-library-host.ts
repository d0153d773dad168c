import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel } from '#common/contract/channel';
import { err, ok, type Result } from '#common/result';
import { channelDoor, refuseUpgrade } from './channel-door';
import { securityHeaders } from '#core/serving/headers';
import { type Address, addressOf, answerTo, type JudgedRequest, mayOpenChannel } from './request-rules';
import { readServedFiles, type ServedFiles } from '#core/serving/served-files';
import { newToken } from './token';

export interface HostOptions {
  /** 1 to 65535; any free one when left out. */
  readonly port?: number;
  /** The folder of the built renderer, with its `files.json`. */
  readonly assets: string;
  /** Called for each window let in, with its channel and the page's origin. Answers what to do when it is gone. */
  readonly connect: (channel: Channel, window: { readonly origin: string }) => () => void;
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  /** Fills the bytes with randomness fit for secrets, and returns them. */
  readonly random: (bytes: Uint8Array) => Uint8Array;
}

/** Why the host cannot start: its port, or the files it is to serve. The message is for the user. */
export interface ServeError {
  readonly kind: 'port' | 'assets';
  readonly message: string;
}

/** A running host. */
export interface LibraryHost {
  /** `http://127.0.0.1:PORT/`, of no use without the token. */
  readonly url: string;
  /** The same with the token in its fragment: what opens a window. A secret. */
  readonly tokenUrl: string;
  /** Resolves when the first window has shown the token. */
  readonly admitted: Promise<void>;
  /** Ends every connection, tells of each window's leaving, and resolves when the port is free. May be repeated. */
  close(): Promise<void>;
}

/**
 * Serves the window to this machine alone: its built files over HTTP, everything else over one socket a window.
 * Bound to 127.0.0.1 and nothing wider.
 */
export async function serveLibraryHost(options: HostOptions): Promise<Result<LibraryHost, ServeError>> {
  const files = await readServedFiles(options.assets);
  if (!files.ok) return err({ kind: 'assets', message: files.error });
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000, headersTimeout: 5_000 });
  server.maxConnections = 128;
  const port = await listen(server, options.port ?? 0);
  if (!port.ok) return port;
  return ok(startHost(server, addressOf(port.value), files.value, options));
}

function startHost(
  server: Server,
  address: Address,
  files: ServedFiles,
  { connect, now, random }: HostOptions,
): LibraryHost {
  const token = newToken(random);
  let tellAdmitted = (): void => undefined;
  const admitted = new Promise<void>((resolve) => {
    tellAdmitted = resolve;
  });
  const door = channelDoor({
    token,
    now,
    connect: (channel) => {
      tellAdmitted();
      return connect(channel, { origin: address.origin });
    },
  });
  server.on('request', (request, response) => answer(request, response, address, files));
  server.on('upgrade', (request, socket, head) => {
    if (mayOpenChannel(judged(request), address)) door.enter(request, socket, head);
    else refuseUpgrade(socket, 403);
  });
  server.on('clientError', (_error, socket) => socket.destroy());

  let closing: Promise<void> | null = null;
  return {
    url: `${address.origin}/`,
    tokenUrl: `${address.origin}/#t=${token}`,
    admitted,
    close: () => {
      closing ??= closeServer(server, door.close);
      return closing;
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  address: Address,
  files: ServedFiles,
): void {
  const judgement = answerTo(judged(request), address, files);
  if ('file' in judgement) {
    const { type, bytes } = judgement.file;
    response.writeHead(200, { ...securityHeaders, 'Content-Type': type, 'Content-Length': bytes.length });
    response.end(bytes);
    return;
  }
  const { status } = judgement;
  response.writeHead(status, {
    ...securityHeaders,
    ...(status === 405 ? { Allow: 'GET' } : {}),
    // Whatever body such a request drags along is not read.
    Connection: 'close',
    'Content-Length': 0,
  });
  response.end();
}

function judged(request: IncomingMessage): JudgedRequest {
  return { method: request.method ?? '', target: request.url ?? '', headers: request.headersDistinct };
}

/** Binds to the loopback address; the port that was given or found, or why not. */
async function listen(server: Server, port: number): Promise<Result<number, ServeError>> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return portError(
      `${port} is not a port. Give a whole number from 1 to 65535, or none for any free port.`,
    );
  }
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(portError(whyNot(port, error.code))));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      resolve(ok((server.address() as AddressInfo).port));
    });
  });
}

function portError(message: string): Result<never, ServeError> {
  return err({ kind: 'port', message });
}

function whyNot(port: number, code: string | undefined): string {
  const instead = 'Choose another, or leave the port out and a free one is found.';
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${instead}`;
  if (code === 'EACCES') return `The system does not let this account use port ${port}. ${instead}`;
  return `Port ${port} cannot be used (${code ?? 'unknown error'}). ${instead}`;
}

/** Says goodbye on the sockets, cuts what does not leave, and waits until the port is free. */
async function closeServer(server: Server, closeDoor: () => void): Promise<void> {
  const gone = new Promise<void>((resolve) => server.close(() => resolve()));
  closeDoor();
  server.closeAllConnections();
  await gone;
}
