import { randomUUID } from 'node:crypto';
import { bytesToText, makeCrossing, textToBytes, type EventNames } from './page/crossing';
import { mainWorld } from './page/main-world';
import { preloadWorld } from './page/preload-world';

/** The name of the preload's world, and of its line to the driver. */
export const worldName = 'throughline preload';
export const bindingName = '__line';

/**
 * The two scripts of a window, for the page's world and for the preload's. Frames inside a page get neither, as with
 * Electron.
 */
export function pageScripts(preload: string): { page: string; preload: string } {
  const names: EventNames = {
    toPage: randomUUID(),
    toPreload: randomUUID(),
    hello: randomUUID(),
    windowOpen: randomUUID(),
    navigate: randomUUID(),
  };
  const inWindow = (script: string): string => `(() => {
    if (window !== window.parent) return;
    const names = ${JSON.stringify(names)};
    const bytes = { toText: ${bytesToText.toString()}, fromText: ${textToBytes.toString()} };
    const makeCrossing = ${makeCrossing.toString()};
    ${script}
  })();`;
  return {
    page: inWindow(`(${mainWorld.toString()})(names, makeCrossing(names.toPage, names.toPreload, bytes));`),
    preload: inWindow(`
      const crossing = makeCrossing(names.toPreload, names.toPage, bytes);
      const require = (${preloadWorld.toString()})(names, crossing, ${bindingName}, bytes);
      ((require, module, exports) => {\n${preload}\n})(require, { exports: {} }, {});`),
  };
}

interface Packed {
  bytes?: string;
  plain?: unknown;
}

/** Values of a message as they go to a page: bytes as base64. */
export function packed(values: readonly unknown[]): string {
  return JSON.stringify(
    values.map((value): Packed => {
      return value instanceof Uint8Array
        ? { bytes: Buffer.from(value).toString('base64') }
        : { plain: value };
    }),
  );
}

/** Values of a message as they came from a page. */
export function unpacked(values: readonly Packed[]): unknown[] {
  return values.map(({ bytes, plain }) =>
    bytes === undefined ? plain : new Uint8Array(Buffer.from(bytes, 'base64')),
  );
}
