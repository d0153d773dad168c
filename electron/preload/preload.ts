import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#common/contract/bridge';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import { makeChannel, type MadeChannel } from '#common/contract/make-channel';
import { ipcNames } from '#common/contract/ipc-names';

// All that a page gets: a way to open a line. No path, no event object and no other part of Electron passes here.

const open = new Map<number, MadeChannel>();
let last = 0;
/** Another for each page, so that main knows which lines went with the one before. */
const page = crypto.randomUUID();

ipcRenderer.on(ipcNames.message, (_event, id: number, message: ChannelMessage) => {
  open.get(id)?.receive(typeof message === 'string' ? message : new Uint8Array(message));
});
ipcRenderer.on(ipcNames.close, (_event, id: number) => {
  open.get(id)?.end();
  open.delete(id);
});

function openChannel(): Channel {
  const id = ++last;
  const made = makeChannel({
    send: (message) => ipcRenderer.send(ipcNames.message, id, message),
    close: () => {
      open.delete(id);
      ipcRenderer.send(ipcNames.close, id);
    },
  });
  open.set(id, made);
  ipcRenderer.send(ipcNames.open, id, page);
  return made.channel;
}

const bridge: Bridge = { host: 'desktop', open: openChannel };
contextBridge.exposeInMainWorld('throughline', bridge);
