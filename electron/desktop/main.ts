import { app } from 'electron';
import { filesAmong } from './argv';
import { setupHome } from './setup-home';
import { setupLinks } from './setup-links';
import { setupNetworkSwitches } from './setup-network';
import { setupOpening } from './setup-opening';
import { setupScheme } from './setup-scheme';
import { setupSingleInstance } from './setup-single-instance';
import { start } from './start';

const files = filesAmong(process.argv, app.isPackaged);

// First: everything after this may touch the program's own folder.
const home = setupHome();
// Before any disk is read for good: a second start only hands over its files and ends.
if (setupSingleInstance(files)) {
  // Both must be known to Chromium before it is ready.
  setupScheme();
  setupNetworkSwitches();
  // Before the first web contents exist, so that none escapes it.
  setupLinks();
  // Files may be opened (macOS) before there is a window; they wait.
  const opened = setupOpening(files);
  // Not awaited at the top: Electron becomes ready only once this file has run.
  void app.whenReady().then(() => start(home, opened));
}
