import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aloneInCollecting, type JobNews, type StartProcess } from './process-job';

/** Starts a worker file as a process of Node, as a host without Electron does. It ends when this one does. */
export const startNodeProcess: StartProcess = (file) => {
  const child = fork(fileURLToPath(file), [], {
    execArgv: [aloneInCollecting],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    tell: (order) => void child.send(order, () => undefined),
    onNews: (heard) => void child.on('message', (news) => heard(news as JobNews)),
    onEnd(heard) {
      child.once('error', (error) => heard(`could not run (${error.message})`));
      child.once('exit', (code, signal) => heard(`ended early (${signal ?? `exit ${code ?? '?'}`})`));
    },
  };
};
