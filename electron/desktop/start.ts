import { app, dialog, session } from 'electron';
import { fileURLToPath } from 'node:url';
import { makeApp } from '#core/services/make-app';
import { readServedFiles } from '#core/serving/served-files';
import type { Given } from './argv';
import { setupFieldMenus } from './setup-field-menus';
import { setupIpc } from './setup-ipc';
import { setupMenu } from './setup-menu';
import { denyPermissions } from './setup-permissions';
import { refuseNetwork } from './setup-network';
import { setupQuit } from './setup-quit';
import { serveScheme } from './setup-scheme';
import type { DesktopHome } from './setup-home';
import type { Opened } from './setup-opening';
import { startUtilityProcess } from './utility-process';
import { Windows } from './windows';

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Everything that waits for Electron to be ready, in the order it must stand. */
export async function start(place: DesktopHome, given: Given, opened: Opened): Promise<void> {
  const files = await readServedFiles(built('../renderer'));
  if (!files.ok) return giveUp(files.error);
  // All of the session's locks before the first page can ask for anything.
  const ours = session.defaultSession;
  denyPermissions(ours);
  refuseNetwork(ours);
  serveScheme(ours, files.value);

  const workers = new URL('../workers/', import.meta.url);
  const application = await makeApp({
    ...place,
    workers,
    startProcess: startUtilityProcess,
    onSummon: (summoned) => opened.hand({ files: summoned }),
  });
  const { library } = given;
  const first = await (library === undefined ? application.openLast() : application.open(library));
  if (!first.ok) return giveUp(first.error.message);
  const windows = new Windows(application, app.getVersion(), built('../preload/preload.cjs'));
  // The gate stands before a window whose preload would knock.
  setupIpc(windows);
  setupMenu(windows);
  setupFieldMenus();
  setupQuit(windows, application);
  windows.open(first.value);
  windows.showGiven({ files: given.files });
  opened.onOpened((more) => windows.showGiven(more));
}

/** Says in a dialog why the program cannot run, and ends it. */
function giveUp(message: string): void {
  dialog.showErrorBox('Throughline cannot start', message);
  app.exit(1);
}
