import { spawn } from 'node:child_process';
import type { LibraryHost } from './serve-library-host';
import { findOpener, type Machine, type Opener } from './opener';
import { type OpeningFile, openingFolder, writeOpeningFile } from './opening-file';

/** How long an opener may take to fail before it is taken to have worked (ms). Some stay with their browser. */
const openerPatience = 3_000;
/** How long the file waits for its browser before it goes away, used or not (ms). */
const filePatience = 60_000;

/** A window that was asked for. `dispose` takes the file away; call it before the process ends. */
export interface Opening {
  /** Whether a browser was started; else the user opens the address. */
  readonly started: boolean;
  dispose(): Promise<void>;
}

/**
 * Opens a host's window in the system's browser where there is a display and an opener. What is handed to the
 * opener is a private file, never the token; it is removed once a window was let in, after a minute, or on
 * `dispose`. Never throws: a browser that cannot be opened is a thing to say, not to fail on.
 */
export async function openInBrowser(
  host: Pick<LibraryHost, 'tokenUrl' | 'admitted'>,
  machine: Machine & { readonly folder: string },
): Promise<Opening> {
  const opener = findOpener(machine);
  if (opener === null) return notStarted;
  const file = await writeOpeningFile(openingFolder(machine, machine.folder), host.tokenUrl).catch(
    () => null,
  );
  if (file === null) return notStarted;
  const late = setTimeout(() => void removeQuietly(file), filePatience);
  late.unref();
  const dispose = async (): Promise<void> => {
    clearTimeout(late);
    await removeQuietly(file);
  };
  void host.admitted.then(dispose);
  const started = await run(opener, file.path);
  if (!started) await dispose();
  return { started, dispose };
}

const notStarted: Opening = { started: false, dispose: () => Promise.resolve() };

/** Whether the opener ran and did not fail at once. It outlives us and holds neither our terminal nor our files. */
function run({ command, args }: Opener, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args, path], { detached: true, stdio: 'ignore', windowsHide: true });
    const patience = setTimeout(() => resolve(true), openerPatience);
    const settle = (started: boolean): void => {
      clearTimeout(patience);
      resolve(started);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}

async function removeQuietly(file: OpeningFile): Promise<void> {
  await file.remove().catch(() => undefined);
}
