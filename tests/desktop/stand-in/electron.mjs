// Stands for `electron` in the main process: as much of it as the program uses, over a real Chromium that the test's
// own process drives. What is not here is missing, so that a use of it fails loudly.
import { EventEmitter } from 'node:events';
import { runInThisContext } from 'node:vm';
import { app } from './app.mjs';
import { handlers } from './driver-line.mjs';
import { ipcMain } from './ipc-main.mjs';
import { Menu } from './menu.mjs';
import { protocol, session } from './session.mjs';
import { utilityProcess } from './utility-process.mjs';
import { BrowserWindow } from './windows.mjs';

export { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess };

// As Electron gives it: the program, the app's folder, what the user added.
process.argv[1] = app.getAppPath();

/** Nobody is there to answer: a test puts its own answers in place, else every question is cancelled. */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  /** @param {string} title @param {string} content */
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
};

/** No program of the system is ever started; a test puts a list in place of this. */
export const shell = {
  /** @param {string} address */
  openExternal: async (address) => console.error(`opened outside: ${address}`),
};

const display = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [{ ...display, workArea: { x: 0, y: 32, width: 1920, height: 1048 } }],
  getPrimaryDisplay: () => screen.getAllDisplays()[0],
});

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
  themeSource: 'system',
});

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

/** Runs a function's text with the module, as Playwright does on the true Electron. */
handlers.evaluate = (/** @type {string} */ source, /** @type {unknown} */ argument) => {
  const run = /** @type {(module: typeof electron, argument: unknown) => unknown} */ (
    runInThisContext(`(${source})`)
  );
  return run(electron, argument);
};
