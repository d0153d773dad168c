// Stands for Electron's utility processes: processes of Node, which speak through `process.parentPort`.
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** What was started, for tests to read. @type {{ file: string, execArgv: string[] }[]} */
const started = [];

export const utilityProcess = {
  started,
  /** @param {string} file @param {string[]} args @param {{ execArgv?: string[] }} options */
  fork(file, args, { execArgv = [] }) {
    started.push({ file, execArgv });
    const flags = execArgv.flatMap((given) => given.match(/^--js-flags=(.*)$/)?.[1]?.split(' ') ?? []);
    const port = new URL('./utility-port.mjs', import.meta.url).href;
    const child = fork(file, args, {
      execArgv: [...flags, '--import', port],
      serialization: 'advanced',
    });
    const utility = Object.assign(new EventEmitter(), {
      /** @param {import('node:child_process').Serializable} message */
      postMessage: (message) => void child.send(message, () => undefined),
    });
    child.on('message', (message) => utility.emit('message', message));
    child.on('exit', (code) => utility.emit('exit', code));
    return utility;
  },
};
