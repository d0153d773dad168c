// In the preload's own world: the `electron` of a sandboxed preload. `__line` is the binding to the driver.
const standIn = (() => {
  const { join, names, bytesToText, textToBytes } = values;
  const across = join(names.toPreload, names.toPage);
  const exposed = [];
  const listeners = new Map();

  const pack = (value) => (value instanceof Uint8Array ? { bytes: bytesToText(value) } : { plain: value });
  const unpack = (packed) => ('bytes' in packed ? textToBytes(packed.bytes) : packed.plain);
  const tell = (message) => __line(JSON.stringify({ ...message, href: location.href }));

  const contextBridge = {
    exposeInMainWorld(key, value) {
      exposed.push([key, value]);
      across.call(key, value);
    },
  };
  window.addEventListener(names.hello, () => exposed.forEach(([key, value]) => across.call(key, value)));
  window.addEventListener(names.windowOpen, (event) => tell({ windowOpen: event.detail }));
  window.addEventListener(names.navigate, (event) => tell({ navigate: event.detail }));

  const ipcRenderer = {
    send: (channel, ...args) => tell({ channel, args: args.map(pack) }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  globalThis.__receive = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args.map(unpack));
  };
  return {
    require(name) {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return { contextBridge, ipcRenderer };
    },
  };
})();
