import { ipcMain, type IpcMainEvent } from 'electron';
import type { ChannelMessage } from '#common/contract/channel';
import { fitsChannel } from '#common/contract/channel-message';
import { ipcNames } from '#common/contract/ipc-names';
import type { AppWindow } from './app-window';
import { isOurs } from './origin';
import { report } from './report';
import type { Windows } from './windows';

/**
 * The one gate for messages from pages. It lets through what comes from the main frame of a window of ours that
 * shows our own page; everything else is dropped and reported.
 */
export function setupIpc(windows: Windows): void {
  const from = (event: IpcMainEvent): AppWindow | undefined => {
    const own = windows.of(event.sender);
    const frame = event.senderFrame;
    const trusted = own && frame && frame === event.sender.mainFrame && isOurs(frame.url);
    if (trusted) return own;
    report(`a message from ${frame?.url ?? 'a frame that is gone'} was refused`);
    return undefined;
  };
  ipcMain.on(ipcNames.open, (event, id: unknown, page: unknown) => {
    const own = from(event);
    if (own && isNumber(id) && typeof page === 'string') own.open(id, page);
  });
  ipcMain.on(ipcNames.message, (event, id: unknown, message: unknown) => {
    const own = from(event);
    if (!own || !isNumber(id)) return;
    const read = asMessage(message);
    if (read === null) own.refuse(id);
    else own.receive(id, read);
  });
  ipcMain.on(ipcNames.close, (event, id: unknown) => {
    const own = from(event);
    if (own && isNumber(id)) own.end(id);
  });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** A message as channels carry them, or null for anything else a page may have sent. */
function asMessage(value: unknown): ChannelMessage | null {
  if (typeof value === 'string') return fitsChannel(value) ? value : null;
  if (value instanceof Uint8Array) return fitsChannel(value) ? new Uint8Array(value) : null;
  return null;
}
