import { utilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import { aloneInCollecting, type JobNews, type StartProcess } from '#core/store/jobs/process-job';

/** Starts a worker file as one of Electron's utility processes, which end with the program. Only once it is ready. */
export const startUtilityProcess: StartProcess = (file) => {
  const child = utilityProcess.fork(fileURLToPath(file), [], {
    serviceName: 'Throughline library work',
    // Switches of Chromium, which hands this one on to V8.
    execArgv: [`--js-flags=${aloneInCollecting}`],
  });
  return {
    tell: (order) => child.postMessage(order),
    onNews: (heard) => void child.on('message', (news) => heard(news as JobNews)),
    onEnd: (heard) => void child.once('exit', (code) => heard(`ended early (exit ${code})`)),
  };
};
