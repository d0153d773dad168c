import { EventEmitter } from 'node:events';

/** Messages from pages: a listener gets `{ sender, senderFrame }` and what was sent. */
export const ipcMain = new EventEmitter();
