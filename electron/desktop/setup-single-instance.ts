import { app } from 'electron';

/**
 * Whether this start is the one that runs. A second one passes its files to the first, which shows itself, and
 * ends at once.
 */
export function setupSingleInstance(files: readonly string[]): boolean {
  if (app.requestSingleInstanceLock({ files })) return true;
  app.quit();
  return false;
}
