import { app } from 'electron';
import { givenBy } from './argv';
import { setupHome } from './setup-home';
import { setupLinks } from './setup-links';
import { setupNetworkSwitches } from './setup-network';
import { setupOpening } from './setup-opening';
import { setupScheme } from './setup-scheme';
import { setupSingleInstance } from './setup-single-instance';
import { start } from './start';

const given = givenBy(process.argv, app.isPackaged);

// First: everything after this may touch the program's own folder.
const home = setupHome();
// Before any disk is read for good: a second start only hands over what it was given and ends.
if (setupSingleInstance(given)) {
  // Both must be known to Chromium before it is ready.
  setupScheme();
  setupNetworkSwitches();
  // Before the first web contents exist, so that none escapes it.
  setupLinks();
  // Things may be opened (macOS, a second start) before there is a window; they wait.
  const opened = setupOpening();
  // Not awaited at the top: Electron becomes ready only once this file has run.
  void app.whenReady().then(() => start(home, given, opened));
}
