import type { Crossing, EventNames } from './crossing';

type Listener = (event: object, ...args: unknown[]) => void;
type Packed = { bytes: string } | { plain: unknown };

/** Runs in the preload's own world: answers the `require` of a sandboxed preload. `line` goes to the driver. */
export function preloadWorld(
  names: EventNames,
  crossing: Crossing,
  line: (message: string) => void,
  bytes: { toText(bytes: Uint8Array): string; fromText(text: string): Uint8Array },
): (name: string) => object {
  const exposed: [string, unknown][] = [];
  const listeners = new Map<string, Listener[]>();
  const pack = (value: unknown): Packed =>
    value instanceof Uint8Array ? { bytes: bytes.toText(value) } : { plain: value };
  const unpack = (packed: Packed): unknown =>
    'bytes' in packed ? bytes.fromText(packed.bytes) : packed.plain;
  const tell = (message: object): void => line(JSON.stringify({ ...message, href: location.href }));

  const contextBridge = {
    exposeInMainWorld: (key: string, value: unknown) => {
      exposed.push([key, value]);
      crossing.call(key, value);
    },
  };
  window.addEventListener(names.hello, () => {
    for (const [key, value] of exposed) crossing.call(key, value);
  });
  for (const wish of ['windowOpen', 'navigate'] as const) {
    window.addEventListener(names[wish], (event) =>
      tell({ [wish]: (event as CustomEvent).detail as unknown }),
    );
  }

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => tell({ channel, args: args.map(pack) }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  const receive = (channel: string, args: readonly Packed[]): void => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args.map(unpack));
  };
  Object.assign(globalThis, { __receive: receive });
  return (name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
}
