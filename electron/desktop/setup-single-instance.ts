import { app } from 'electron';
import type { Given } from './argv';

/**
 * Whether this start is the one that runs. A second one passes what it was given to the first, which shows
 * itself, and ends at once.
 */
export function setupSingleInstance(given: Given): boolean {
  if (app.requestSingleInstanceLock({ ...given })) return true;
  app.quit();
  return false;
}
