// Imported first in a process that stands for a utility process: gives it Electron's port and takes Node's away.
import { EventEmitter } from 'node:events';

const send = process.send?.bind(process);
const parentPort = Object.assign(new EventEmitter(), {
  /** @param {unknown} message */
  postMessage: (message) => void send?.(message),
});
process.on('message', (data) => parentPort.emit('message', { data }));
process.on('disconnect', () => process.exit());
Object.assign(process, { parentPort, send: undefined });
