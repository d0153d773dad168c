// Fetching the runtime with its progress shown. Ctrl+C skips it.
import { fetchRuntime } from './runtime.mjs';

/**
 * Downloads and installs the runtime. Resolves to null, or to the reason why it is not there.
 * @returns {Promise<string | null>}
 */
export async function downloadWithProgress() {
  const stop = new AbortController();
  const skip = () => stop.abort();
  process.on('SIGINT', skip);
  console.error('Fetching it, once, about 120 MB. Ctrl+C skips this and opens in the browser.');
  try {
    await fetchRuntime({ signal: stop.signal, onProgress: progressPrinter(process.stderr) });
    return null;
  } catch (error) {
    if (stop.signal.aborted)
      return 'the download was skipped. To start there at once: npm start -- --browser';
    return `the desktop runtime could not be fetched (${error instanceof Error ? error.message : String(error)}). The next start tries again.`;
  } finally {
    process.off('SIGINT', skip);
  }
}

/**
 * Shows progress in one line on a terminal, and in ten lines in a log.
 * @param {{ isTTY?: boolean, write: (text: string) => unknown }} output
 * @returns {(done: number, total: number | null) => void}
 */
export function progressPrinter(output) {
  const mega = 1024 * 1024;
  let last = '';
  return (done, total) => {
    const percent = total === null || total === 0 ? null : Math.floor((done / total) * 100);
    const step = output.isTTY === true ? percent : percent === null ? null : percent - (percent % 10);
    const text = step === null ? `${Math.floor(done / mega / 10) * 10} MB` : `${step} %`;
    if (text === last) return;
    last = text;
    output.write(output.isTTY === true ? `\r${text} ${percent === 100 ? '\n' : ''}` : `${text}\n`);
  };
}
