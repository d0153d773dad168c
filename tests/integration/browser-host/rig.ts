import { randomFillSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type LibraryHost, serveLibraryHost } from '../../../electron/browser/serve-library-host';
import { webSocketChannel } from '../../../renderer/platform/websocket-channel';
import { writeServedFiles } from '../../../build/bundle/served-files.mjs';
import type { Channel } from '#common/contract/channel';
import { type ChannelProblem, serveChannel } from '#core/router/serve-channel';
import { smallRouter } from '../../support/small-contract';

export const page = '<!doctype html><title>Throughline</title><h1>window</h1>';

/** An empty folder that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder like out/renderer, holding these files and a secret that is not in its list. */
export async function builtAssets(
  files: Record<string, string> = { 'index.html': page, 'assets/app.js': 'export const one = 1;' },
): Promise<string> {
  const folder = join(await temporaryFolder(), 'renderer');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeServedFiles(folder);
  await writeFile(join(folder, 'unlisted.html'), 'SECRET');
  await writeFile(join(folder, '..', 'outside.html'), 'SECRET');
  return folder;
}

/** A running host over the small router, and what it saw. Closed with the test. */
export interface RunningHost {
  readonly host: LibraryHost;
  readonly port: number;
  readonly token: string;
  readonly origin: string;
  readonly channels: Channel[];
  readonly origins: string[];
  readonly left: () => number;
  readonly problems: ChannelProblem[];
}

/** Starts a host over the small router, or over what `serve` binds; throws the sentence of its error. */
export async function startHost(
  options: { port?: number; assets?: string; serve?: (channel: Channel) => void } = {},
): Promise<RunningHost> {
  const channels: Channel[] = [];
  const origins: string[] = [];
  const problems: ChannelProblem[] = [];
  let left = 0;
  const { router } = smallRouter();
  const served = await serveLibraryHost({
    assets: options.assets ?? (await builtAssets()),
    ...(options.port === undefined ? {} : { port: options.port }),
    now: () => performance.now(),
    random: (bytes) => randomFillSync(bytes),
    connect: (channel, { origin }) => {
      channels.push(channel);
      origins.push(origin);
      const report = (problem: ChannelProblem): number => problems.push(problem);
      if (options.serve) options.serve(channel);
      else serveChannel({ router, channel, context: { who: origin }, report });
      return () => (left += 1);
    },
  });
  if (!served.ok) throw new Error(served.error.message);
  const host = served.value;
  onTestFinished(() => host.close());
  const { port, origin } = new URL(host.url);
  const token = new URL(host.tokenUrl).hash.slice('#t='.length);
  return { host, port: Number(port), token, origin, channels, origins, left: () => left, problems };
}

/** What came back on a bare TCP connection until the host ended it. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends bytes exactly as given and reads to the end: no client library to tidy them up. */
export function sendRaw(port: number, request: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.setEncoding('latin1');
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no end to the answer: ${text}`)));
    socket.on('data', (part) => (text += String(part)));
    socket.on('error', (error) =>
      text === '' ? resolve({ status: 0, text: String(error) }) : reject(error),
    );
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }));
  });
}

/** A request as lines, ended as HTTP wants it; asks the host to end the connection. */
export function request(first: string, headers: readonly string[], body = ''): string {
  return [`${first} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n');
}

/** How a WebSocket attempt went. */
export interface Knock {
  readonly opened: boolean;
  /** Messages the host sent. */
  readonly heard: string[];
  readonly code: number;
  readonly reason: string;
  /** From opening to the end (ms). */
  readonly lasted: number;
}

export interface KnockOptions {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  /** What is said as soon as the socket opens. */
  readonly say?: readonly (string | Uint8Array)[];
  /** Leave by ourselves after this long (ms); else wait for the host to end it. */
  readonly leaveAfter?: number;
}

/** Knocks at the host's door with exactly these headers, and tells how it ended. */
export function knock(port: number, options: KnockOptions): Promise<Knock> {
  const { path = '/channel', headers = {}, say = [], leaveAfter } = options;
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    let openedAt: number | null = null;
    const heard: string[] = [];
    socket.on('open', () => {
      openedAt = performance.now();
      for (const words of say) socket.send(words);
      if (leaveAfter !== undefined) setTimeout(() => socket.close(), leaveAfter);
    });
    socket.on('message', (data) => heard.push(Buffer.isBuffer(data) ? data.toString() : ''));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      const lasted = openedAt === null ? 0 : performance.now() - openedAt;
      resolve({ opened: openedAt !== null, heard, code, reason: String(reason), lasted });
    });
  });
}

/** A window's channel, over the renderer's own code and a socket that claims the right origin. */
export function windowChannel(running: RunningHost, token = running.token): Channel {
  const socket = new WebSocket(`ws://127.0.0.1:${running.port}/channel`, { origin: running.origin });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  return webSocketChannel(socket as unknown as globalThis.WebSocket, token);
}
