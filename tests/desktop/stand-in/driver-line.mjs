// The program's end of the line to the driver. Modules of the stand-in add here what the driver may call.
import { joinLine } from './line.mjs';

/** @type {import('./line.mjs').Handlers} */
export const handlers = {};

if (!process.send) throw new Error('the stand-in runs only under the driver of tests/desktop');

export const line = joinLine(
  {
    // Once the driver is gone the program is about to be, too.
    send: (message) => void (process.connected && process.send?.(message)),
    listen: (listener) => void process.on('message', listener),
  },
  handlers,
);
process.on('disconnect', () => process.exit(70));
