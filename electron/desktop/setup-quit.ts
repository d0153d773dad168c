import { app } from 'electron';
import type { App } from '#core/services/app';
import { report } from './report';
import type { Windows } from './windows';

/**
 * Ends cleanly: pages save what is typed, the journal is flushed, locks are given back, and only then does the
 * program go. A change on its way is acknowledged or refused by then, never lost between.
 */
export function setupQuit(windows: Windows, application: App): void {
  let done = false;
  let closing: Promise<void> | null = null;
  const finish = async (): Promise<void> => {
    await Promise.all(windows.all().map((own) => windows.part(own)));
    for (const own of windows.all()) own.endChannels();
    await application.close();
  };
  app.on('before-quit', (event) => {
    if (done) return;
    event.preventDefault();
    closing ??= finish()
      .catch((error: unknown) => report('not all could be closed', error))
      .finally(() => {
        done = true;
        app.quit();
      });
  });
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}
