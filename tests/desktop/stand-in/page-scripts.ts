import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The name of the preload's world, and of its line to the driver. */
export const worldName = 'throughline preload';
export const bindingName = '__line';

const text = (name: string): string => readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8');

/**
 * The two scripts of a window, for the page's world and for the preload's. Their events have names that no page can
 * know. Frames inside a page get neither, as with Electron.
 */
export function pageScripts(preload: string): { page: string; preload: string } {
  const names = Object.fromEntries(
    ['toPage', 'toPreload', 'hello', 'windowOpen', 'navigate'].map((name) => [
      name,
      `${name} ${randomUUID()}`,
    ]),
  );
  const around = (script: string): string => `(() => {
    if (window !== window.parent) return;
    const __names = ${JSON.stringify(names)};
    ${text('values')}
    ${script}
  })();`;
  return {
    page: around(text('main-world')),
    preload: around(
      `${text('preload-world')};\n((require, module, exports) => {\n${preload}\n})(standIn.require, { exports: {} }, {});`,
    ),
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
