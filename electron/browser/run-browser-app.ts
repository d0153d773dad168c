import { randomFillSync } from 'node:crypto';
import type { Channel } from '#common/contract/channel';
import type { HostEvent } from '#common/contract/host';
import { ok, type Result } from '#common/result';
import { serveChannel, type ChannelProblem } from '#core/router/serve-channel';
import { createRouter } from '#core/router/router';
import type { App, Lease } from '#core/services/app';
import { BytesInPieces } from '#core/services/export/bytes-in-pieces';
import { ImportSessions } from '#core/services/import/import-sessions';
import { EventQueue } from '#core/services/home/event-queue';
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
  readonly events: EventQueue<HostEvent>;
  /** Resolves when its line is gone. */
  readonly left: Promise<void>;
}

/** How long windows get to save what is typed before a library is closed under them (ms). */
const farewell = 400;

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
    void sayGoodbye(windows).then(() => before.release());
  };
  const connect = (channel: Channel): (() => void) => {
    const gone = new AbortController();
    const left = new Promise<void>((resolve) => gone.signal.addEventListener('abort', () => resolve()));
    const window = { channel, events: new EventQueue<HostEvent>(), left };
    windows.add(window);
    const { session } = lease;
    const host = browserWindow({ app, version, folder: session.library.folder, events: window.events, show });
    const imports = new ImportSessions(session, app.parts.reading, gone.signal);
    serveChannel({
      router,
      channel,
      context: { session, host, connection: { closed: gone.signal, imports, picture: new BytesInPieces() } },
      report,
    });
    return () => {
      windows.delete(window);
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
      await sayGoodbye(windows);
      await host.value.close();
      await app.close();
    },
  });
}

/** Tells the windows to save what is typed, waits a moment or until all have left, and closes their channels. */
async function sayGoodbye(windows: ReadonlySet<Window>): Promise<void> {
  const all = [...windows];
  if (all.length === 0) return;
  for (const { events } of all) events.push({ type: 'closing' });
  const allLeft = Promise.all(all.map(({ left }) => left));
  await Promise.race([allLeft, new Promise((resolve) => setTimeout(resolve, farewell))]);
  for (const { channel } of all) channel.close();
}
