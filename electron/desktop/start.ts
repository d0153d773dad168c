import { app, dialog, session } from 'electron';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { App } from '#core/services/app';
import { systemZone } from '#core/services/home/host-info';
import { openSettings } from '#core/services/home/settings';
import { threadLauncher } from '#core/services/reading/launch';
import { createReadingPool } from '#core/services/reading/reading-pool';
import { readServedFiles } from '#core/serving/served-files';
import { nodeFiles } from '#core/store/node-files';
import { systemParts } from '#core/store/parts';
import { setupIpc } from './setup-ipc';
import { setupMenu } from './setup-menu';
import { denyPermissions } from './setup-permissions';
import { refuseNetwork } from './setup-network';
import { setupQuit } from './setup-quit';
import { serveScheme } from './setup-scheme';
import type { DesktopHome } from './setup-home';
import type { OpenedFiles } from './setup-opening';
import { Windows } from './windows';

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Everything that waits for Electron to be ready, in the order it must stand. */
export async function start(place: DesktopHome, opened: OpenedFiles): Promise<void> {
  const files = await readServedFiles(built('../renderer'));
  if (!files.ok) return giveUp(files.error);
  // All of the session's locks before the first page can ask for anything.
  const ours = session.defaultSession;
  denyPermissions(ours);
  refuseNetwork(ours);
  serveScheme(ours, files.value);

  const application = await openApplication(place);
  const first = await application.openLast();
  if (!first.ok) return giveUp(first.error.message);
  const windows = new Windows(application, app.getVersion(), built('../preload/preload.cjs'));
  // The gate stands before a window whose preload would knock.
  setupIpc(windows);
  setupMenu(windows);
  setupQuit(windows, application);
  windows.open(first.value);
  opened.onFiles((paths) => windows.showFiles(paths));
}

async function openApplication({ home, documents }: DesktopHome): Promise<App> {
  const settings = await openSettings({ files: nodeFiles, home, newId: randomUUID });
  const { person, device } = settings.current();
  const launch = threadLauncher(new URL('../workers/read.js', import.meta.url));
  return new App({
    store: systemParts({ person, device }),
    settings,
    reading: createReadingPool({ launch, workers: 2 }),
    home,
    documents,
    zone: systemZone,
    onSummon: () => undefined,
  });
}

/** Says in a dialog why the program cannot run, and ends it. */
function giveUp(message: string): void {
  dialog.showErrorBox('Throughline cannot start', message);
  app.exit(1);
}
