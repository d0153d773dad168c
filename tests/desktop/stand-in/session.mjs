import { toOwn } from './addresses.mjs';
import { app } from './app.mjs';
import { handlers } from './driver-line.mjs';

/** @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler */

export class Session {
  /** @type {Map<string, SchemeHandler>} */
  #schemes = new Map();
  /** @type {((details: object, callback: (answer: { cancel?: boolean }) => void) => void) | null} */
  beforeRequest = null;
  /** @type {((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null} */
  permissionRequest = null;
  /** @type {((contents: unknown, permission: string) => boolean) | null} */
  permissionCheck = null;
  devicePermission = null;
  displayMedia = null;
  spellChecker = true;

  protocol = {
    handle: (/** @type {string} */ scheme, /** @type {SchemeHandler} */ handler) => {
      this.#schemes.set(scheme, handler);
    },
    isProtocolHandled: (/** @type {string} */ scheme) => this.#schemes.has(scheme),
  };

  webRequest = {
    onBeforeRequest: (/** @type {NonNullable<Session['beforeRequest']>} */ listener) => {
      this.beforeRequest = listener;
    },
  };

  /** @param {NonNullable<Session['permissionRequest']>} handler */
  setPermissionRequestHandler(handler) {
    this.permissionRequest = handler;
  }

  /** @param {NonNullable<Session['permissionCheck']>} handler */
  setPermissionCheckHandler(handler) {
    this.permissionCheck = handler;
  }

  /** @param {any} handler */
  setDevicePermissionHandler(handler) {
    this.devicePermission = handler;
  }

  /** @param {any} handler */
  setDisplayMediaRequestHandler(handler) {
    this.displayMedia = handler;
  }

  /** @param {boolean} enabled */
  setSpellCheckerEnabled(enabled) {
    this.spellChecker = enabled;
  }

  isSpellCheckerEnabled() {
    return this.spellChecker;
  }

  /** @param {string} address */
  setSpellCheckerDictionaryDownloadURL(address) {
    this.dictionaryAddress = address;
  }

  /** Whether a request may go on. @param {{ url: string, method: string, resourceType: string }} details */
  mayRequest(details) {
    return new Promise((resolve) => {
      if (!this.beforeRequest) return resolve(true);
      this.beforeRequest(details, ({ cancel = false }) => resolve(!cancel));
    });
  }

  /** @param {string} scheme */
  handlerOf(scheme) {
    return this.#schemes.get(scheme);
  }
}

/** The one session, before the program may have it too: what is set up early stays. */
export const defaultSession = new Session();

export const session = {
  get defaultSession() {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
};

/** @type {{ scheme: string, privileges: object }[]} */
export const privileged = [];

export const protocol = {
  /** @param {typeof privileged} schemes */
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    privileged.push(...schemes);
  },
  handle: defaultSession.protocol.handle,
};

/**
 * Answers a request of a page as Chromium would: the program's own scheme from its handler, everything else only if
 * it is let through and its host's name may be looked up.
 */
handlers.request = async (/** @type {{ url: string, method: string, resourceType: string }} */ asked) => {
  const url = toOwn(asked.url);
  if (!(await defaultSession.mayRequest({ ...asked, url }))) return { refused: 'blockedbyclient' };
  const handler = defaultSession.handlerOf(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    const isCut = app.commandLine.getSwitchValue('host-resolver-rules') === 'MAP * ~NOTFOUND';
    if (!isCut) console.error(`${url} would have been asked of the network`);
    return { refused: 'namenotresolved' };
  }
  // A standard scheme has an origin; Node's Request takes any address.
  const response = await handler(new Request(url, { method: asked.method }));
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
};

/** Which of these a page is granted, both when it asks and when it only looks. */
handlers.granted = (/** @type {string[]} */ permissions) =>
  permissions.filter((permission) => {
    let granted = false;
    defaultSession.permissionRequest?.(null, permission, (answer) => (granted = answer));
    return granted && defaultSession.permissionCheck?.(null, permission) === true;
  });
