import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app, PreventableEvent } from './app.mjs';
import { toOwn, toShown } from './addresses.mjs';
import { handlers, line } from './driver-line.mjs';
import { ipcMain } from './ipc-main.mjs';
import { defaultSession } from './session.mjs';

/** @type {Map<number, BrowserWindow>} */
const open = new Map();
/** @type {BrowserWindow | null} */
let focused = null;
let lastId = 0;

app.windows = () => [...open.values()];

/** @typedef {{ preload?: string, sandbox?: boolean, contextIsolation?: boolean }} Preferences */

/**
 * @typedef {object} WindowOptions
 * @property {Preferences} [webPreferences]
 * @property {boolean} [show]
 * @property {string} [title]
 * @property {number} [x]
 * @property {number} [y]
 * @property {number} [width]
 * @property {number} [height]
 */

/** What Electron gives a window unless told otherwise. */
const usual = { x: 80, y: 60, width: 800, height: 600 };

export class WebContents extends EventEmitter {
  session = defaultSession;
  mainFrame = { url: '', frames: [], parent: null };
  #destroyed = false;
  /** @type {(details: { url: string }) => { action: string }} */
  windowOpenHandler = () => ({ action: 'allow' });

  /** @param {number} id @param {Preferences} preferences */
  constructor(id, preferences) {
    super();
    this.id = id;
    this.preferences = preferences;
  }

  getLastWebPreferences() {
    return this.preferences;
  }

  getURL() {
    return this.mainFrame.url;
  }

  getType() {
    return 'window';
  }

  isDestroyed() {
    return this.#destroyed;
  }

  /** @param {string} channel @param {...unknown} args */
  send(channel, ...args) {
    if (!this.#destroyed) line.tell('send', this.id, channel, args);
  }

  /** @param {(details: { url: string }) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }

  reload() {
    line.tell('reload', this.id);
  }

  /** @param {string} code */
  executeJavaScript(code) {
    return line.ask('executeJavaScript', this.id, code);
  }

  forcefullyCrashRenderer() {
    line.tell('crash', this.id);
  }

  destroyed() {
    this.#destroyed = true;
    this.emit('destroyed');
  }
}

export class BrowserWindow extends EventEmitter {
  #bounds;
  #maximized = false;
  #minimized = false;
  #visible;
  #title;

  static getAllWindows() {
    return [...open.values()];
  }

  static getFocusedWindow() {
    return focused;
  }

  /** @param {WindowOptions} options */
  constructor(options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { webPreferences = {}, show = true, title = app.getName() } = options;
    this.id = ++lastId;
    const { x = usual.x, y = usual.y, width = usual.width, height = usual.height } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.#title = title;
    this.webContents = new WebContents(this.id, { ...webPreferences });
    open.set(this.id, this);
    if (webPreferences.contextIsolation === false || webPreferences.sandbox === false) {
      throw new Error('the stand-in has only sandboxed, isolated windows');
    }
    const { preload } = webPreferences;
    line.tell('create', this.id, {
      ...this.#bounds,
      preload: preload ? readFileSync(preload, 'utf8') : null,
    });
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    if (show) this.focus();
  }

  /** @param {string} address */
  loadURL(address) {
    return line.ask('load', this.id, toShown(address));
  }

  /** @param {string} title */
  setTitle(title) {
    this.#title = title;
  }

  getTitle() {
    return this.#title;
  }

  getBounds() {
    return { ...this.#bounds };
  }

  getNormalBounds() {
    return { ...this.#bounds };
  }

  /** @param {Partial<{ x: number, y: number, width: number, height: number }>} bounds */
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds);
    line.tell('resize', this.id, this.#bounds);
  }

  maximize() {
    this.#maximized = true;
    this.#visible = true;
  }

  unmaximize() {
    this.#maximized = false;
  }

  isMaximized() {
    return this.#maximized;
  }

  minimize() {
    this.#minimized = true;
  }

  restore() {
    this.#minimized = false;
  }

  isMinimized() {
    return this.#minimized;
  }

  isVisible() {
    return this.#visible;
  }

  show() {
    this.#visible = true;
    this.focus();
  }

  focus() {
    if (focused === this) return;
    focused = this;
    this.emit('focus', {});
  }

  isFocused() {
    return focused === this;
  }

  isDestroyed() {
    return !open.has(this.id);
  }

  close() {
    if (this.isDestroyed()) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy() {
    if (!open.delete(this.id)) return;
    if (focused === this) focused = null;
    line.tell('close', this.id);
    this.webContents.destroyed();
    this.emit('closed', {});
    app.windowClosed();
  }
}

/** @param {number} id */
const contentsOf = (id) => open.get(id)?.webContents;

// What the driver tells of a page.
handlers.ipc = (
  /** @type {number} */ id,
  /** @type {string} */ href,
  /** @type {string} */ channel,
  /** @type {unknown[]} */ args,
) => {
  const sender = contentsOf(id);
  if (!sender) return;
  sender.mainFrame.url = toOwn(href);
  ipcMain.emit(channel, { sender, senderFrame: sender.mainFrame }, ...args);
};
handlers.navigated = (/** @type {number} */ id, /** @type {string} */ href) => {
  const contents = contentsOf(id);
  if (!contents) return;
  contents.mainFrame.url = toOwn(href);
  contents.emit('did-navigate', {}, toOwn(href), 200, 'OK');
};
handlers.loaded = (/** @type {number} */ id) => {
  const window = open.get(id);
  window?.webContents.emit('did-finish-load', {});
  window?.emit('ready-to-show', {});
};
handlers.gone = (/** @type {number} */ id, /** @type {string} */ reason) => {
  contentsOf(id)?.emit('render-process-gone', {}, { reason, exitCode: 1 });
};
/** Whether a navigation that the page began may go on. */
handlers.mayNavigate = (
  /** @type {number} */ id,
  /** @type {string} */ href,
  /** @type {boolean} */ isMainFrame,
) => {
  const url = toOwn(href);
  const contents = contentsOf(id);
  const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
  return events.every((name) => {
    const event = new PreventableEvent({ url, isMainFrame, isSameDocument: false });
    contents?.emit(name, event, url);
    return !event.defaultPrevented;
  });
};
handlers.windowOpen = (/** @type {number} */ id, /** @type {string} */ href) => {
  const answer = contentsOf(id)?.windowOpenHandler({ url: toOwn(href) });
  if (answer?.action !== 'deny') throw new Error(`a page was let open a window for ${href}`);
};
