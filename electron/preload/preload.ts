import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#common/contract/bridge';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import type { ipcNames } from '#common/contract/ipc-names';

// All that a page gets: a way to open a line. No path, no event object and no other part of Electron passes here, and
// nothing of ours but types comes in: this file is all the privileged code there is beside a page.

const names: typeof ipcNames = {
  open: 'throughline:open',
  message: 'throughline:message',
  close: 'throughline:close',
};

/** What main tells a line. */
interface Line {
  hear(message: ChannelMessage): void;
  end(): void;
}

const lines = new Map<number, Line>();
let last = 0;
/** Another for each page, so that main knows which lines went with the one before. */
const page = crypto.getRandomValues(new Uint32Array(4)).join('-');

ipcRenderer.on(names.message, (_event, id: number, message: ChannelMessage) => {
  lines.get(id)?.hear(typeof message === 'string' ? message : new Uint8Array(message));
});
ipcRenderer.on(names.close, (_event, id: number) => lines.get(id)?.end());

/** A channel over this window's messages: what comes before the first listener is kept for it. */
function openChannel(): Channel {
  const id = ++last;
  const listeners = new Set<(message: ChannelMessage) => void>();
  const closers = new Set<() => void>();
  let held: ChannelMessage[] | null = [];
  const hear = (message: ChannelMessage): void => {
    if (held) held.push(message);
    else for (const listener of [...listeners]) listener(message);
  };
  const giveHeld = (): void => {
    const waiting = held ?? [];
    held = null;
    for (const message of waiting) if (lines.has(id)) hear(message);
  };
  const end = (): void => {
    if (!lines.delete(id)) return;
    for (const closer of [...closers]) closer();
  };
  lines.set(id, { hear, end });
  ipcRenderer.send(names.open, id, page);
  return {
    send: (message) => {
      if (lines.has(id)) ipcRenderer.send(names.message, id, message);
    },
    onMessage: (listener) => {
      if (held && listeners.size === 0) queueMicrotask(giveHeld);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: (listener) => {
      if (lines.has(id)) closers.add(listener);
      else queueMicrotask(listener);
      return () => closers.delete(listener);
    },
    close: () => {
      if (!lines.has(id)) return;
      ipcRenderer.send(names.close, id);
      end();
    },
  };
}

const bridge: Bridge = { host: 'desktop', open: openChannel };
contextBridge.exposeInMainWorld('throughline', bridge);
