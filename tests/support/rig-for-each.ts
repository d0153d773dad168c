import { afterEach, beforeEach } from 'vitest';
import { openRig, type RouterRig } from './router-rig';

/** A new library and its router for each test of a file: the same name means that test's own. */
export function rigForEach(): RouterRig {
  let rig: RouterRig | null = null;
  const own = (): RouterRig => {
    if (rig === null) throw new Error('a rig is there only while a test runs');
    return rig;
  };
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(async () => {
    await rig?.close();
    rig = null;
  });
  return {
    get folder() {
      return own().folder;
    },
    get library() {
      return own().library;
    },
    get session() {
      return own().session;
    },
    get host() {
      return own().host;
    },
    get clock() {
      return own().clock;
    },
    get context() {
      return own().context;
    },
    get client() {
      return own().client;
    },
    close: () => own().close(),
  };
}
