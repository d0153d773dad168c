import { randomFillSync } from 'node:crypto';
import type { Channel } from '#common/contract/channel';
import { ok, type Result } from '#common/result';
import { serveChannel, type ChannelProblem } from '#core/router/serve-channel';
import { createRouter } from '#core/router/router';
import type { App, Lease } from '#core/services/app';
import { BytesInPieces } from '#core/services/export/bytes-in-pieces';
import { ImportSessions } from '#core/services/import/import-sessions';
import { HostLine, sayGoodbye } from '#core/services/home/goodbye';
import { browserWindow } from './browser-window';
import { serveLibraryHost, type LibraryHost, type ServeError } from './serve-library-host';

export interface BrowserAppOptions {
  readonly app: App;
  readonly version: string;
  /** The library shown first; the app takes the lease over. */
  readonly lease: Lease;
  /** The folder of the built renderer. */
  readonly assets: string;
  readonly port?: number;
  report(problem: ChannelProblem): void;
}

interface Window {
  readonly channel: Channel;
  readonly line: HostLine;
}

/**
 * The application behind a page in the system's browser: one library is shown at a time, in as many windows as
 * the user opens. Opening another makes every window come back bound to that one.
 */
export async function runBrowserApp(options: BrowserAppOptions): Promise<Result<LibraryHost, ServeError>> {
  const { app, version, assets, port, report } = options;
  const router = createRouter();
  const windows = new Set<Window>();
  let lease = options.lease;

  const show = (next: Lease): void => {
    const before = lease;
    lease = next;
    void part(windows).then(() => before.release());
  };
  const connect = (channel: Channel): (() => void) => {
    const gone = new AbortController();
    const window = { channel, line: new HostLine() };
    windows.add(window);
    const { session } = lease;
    const host = browserWindow({ app, version, folder: session.library.folder, line: window.line, show });
    const imports = new ImportSessions(session, app.parts.reading, gone.signal);
    serveChannel({
      router,
      channel,
      context: { session, host, connection: { closed: gone.signal, imports, picture: new BytesInPieces() } },
      report,
    });
    return () => {
      windows.delete(window);
      window.line.leave();
      gone.abort();
    };
  };

  const host = await serveLibraryHost({
    assets,
    connect,
    now: () => performance.now(),
    random: (bytes) => randomFillSync(bytes),
    ...(port === undefined ? {} : { port }),
  });
  if (!host.ok) return host;
  return ok({
    ...host.value,
    close: async () => {
      await part(windows);
      await host.value.close();
      await app.close();
    },
  });
}

/** Lets the windows save what is typed, and closes their channels. */
async function part(windows: ReadonlySet<Window>): Promise<void> {
  const all = [...windows];
  await sayGoodbye(all.map(({ line }) => line));
  for (const { channel } of all) channel.close();
}
