import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { line } from './driver-line.mjs';
import { takeInstanceLock } from './instance-lock.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
);

/** An event that a listener may prevent. */
export class PreventableEvent {
  defaultPrevented = false;

  /** @param {object} [details] */
  constructor(details = {}) {
    Object.assign(this, details);
  }

  preventDefault() {
    this.defaultPrevented = true;
  }
}

/** The switches given to Chromium: those of our own are obeyed by the driver, the others only kept. */
class CommandLine {
  /** @type {Map<string, string>} */
  #switches = new Map();

  /** @param {string} name @param {string} [value] */
  appendSwitch(name, value = '') {
    this.#switches.set(name, value);
  }

  /** @param {string} name */
  hasSwitch(name) {
    return this.#switches.has(name);
  }

  /** @param {string} name @returns {string} */
  getSwitchValue(name) {
    return this.#switches.get(name) ?? '';
  }
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  commandLine = new CommandLine();
  name = 'throughline';
  #paths = new Map([['userData', join(tmpdir(), 'throughline-stand-in')]]);
  #isReady = false;
  #isQuitting = false;
  /** @type {() => { close(): void }[]} the open windows, told by the windows' module */
  windows = () => [];

  constructor() {
    super();
    // As Electron: only once the main file has run.
    this.ready = new Promise((resolve) => {
      setImmediate(() => {
        this.#isReady = true;
        this.emit('ready', {}, {});
        resolve(undefined);
      });
    });
  }

  isReady() {
    return this.#isReady;
  }

  whenReady() {
    return this.ready;
  }

  getVersion() {
    return version;
  }

  getAppPath() {
    return root;
  }

  getName() {
    return this.name;
  }

  /** @param {string} name */
  setName(name) {
    this.name = name;
  }

  /** @param {string} name @returns {string} */
  getPath(name) {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  /** @param {string} name @param {string} path */
  setPath(name, path) {
    this.#paths.set(name, path);
  }

  /** @param {Record<string, unknown>} [data] */
  requestSingleInstanceLock(data = {}) {
    return takeInstanceLock(this.getPath('userData'), data, (second) => {
      this.emit('second-instance', {}, second.argv, second.folder, second.data);
    });
  }

  /** As Electron: may be prevented before anything closes, and again by each window. */
  quit() {
    if (this.#isQuitting) return;
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of this.windows()) window.close();
    if (this.windows().length > 0) this.#isQuitting = false;
    else this.#end();
  }

  /** Told by the windows when one is gone. */
  windowClosed() {
    if (this.windows().length > 0 || this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  #end() {
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#isQuitting = false;
    else this.exit(0);
  }

  /** @param {number} [code] */
  exit(code = 0) {
    this.emit('quit', {}, code);
    line.tell('ending', code);
    setImmediate(() => process.exit(code));
  }
}

export const app = new StandInApp();
