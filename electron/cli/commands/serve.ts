import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openInBrowser } from '../../browser/open-in-browser';
import { runBrowserApp } from '../../browser/run-browser-app';
import type { Lease } from '#core/services/app';
import type { Result } from '#common/result';
import type { OpenError } from '#core/store/open-library';
import { commandApp } from '../app';
import { readArguments, type Arguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError, type CommandIo } from '../io';
import { version } from '../version';

const shape = { texts: ['port'], flags: ['no-open'] } as const;

/** `serve DIR [--port N] [--no-open]`: one library in the browser, until Ctrl+C. */
export const serveCommand: Command = (argv, io) => {
  const args = readArguments(argv, { ...shape, names: ['DIR'], most: 1 });
  const [folder = ''] = args.words;
  return serve(io, args, (app) => app.open(folder));
};

/** `app`: the library used last, or the sample. What `npm start` runs where there is no Electron. */
export const appCommand: Command = (argv, io) => {
  const args = readArguments(argv, { ...shape, names: [], most: 0 });
  return serve(io, args, (app) => app.openLast());
};

type Open = (app: Awaited<ReturnType<typeof commandApp>>['app']) => Promise<Result<Lease, OpenError>>;

async function serve(io: CommandIo, args: Arguments, open: Open): Promise<number> {
  const port = portOf(args);
  const { app, home } = await commandApp(io);
  const lease = await open(app);
  if (!lease.ok) {
    io.err(lease.error.message);
    return exits.failed;
  }
  const assets = fileURLToPath(new URL('../renderer', import.meta.url));
  const host = await runBrowserApp({
    app,
    version,
    lease: lease.value,
    assets,
    ...(port === undefined ? {} : { port }),
    report: ({ kind, error }) =>
      io.err(`${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  if (!host.ok) {
    io.err(host.error.message);
    await app.close();
    return exits.failed;
  }
  await io.out(host.value.tokenUrl);
  const opening = args.flag('no-open')
    ? null
    : await openInBrowser(host.value, {
        platform: process.platform,
        environment: io.env,
        folder: join(home, 'run'),
      });
  if (opening !== null && !opening.started) io.err('Open the address above in a browser on this computer.');
  await new Promise<void>((resolve) => {
    if (io.stop.aborted) resolve();
    io.stop.addEventListener('abort', () => resolve(), { once: true });
  });
  await opening?.dispose();
  await host.value.close();
  return exits.fine;
}

function portOf(args: Arguments): number | undefined {
  const text = args.text('port');
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw new UsageError(`“${text}” is no port. Give a number from 1 to 65535, or none for any free one.`);
  return port;
}
