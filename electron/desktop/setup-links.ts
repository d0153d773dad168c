import { app, shell } from 'electron';
import { isOurs, mayOpenOutside } from './origin';

/**
 * Keeps every window on our page: no navigation away, no second window, no web view. A link the user follows is
 * handed to the system's browser, when it is one of the web's or a mail address.
 */
export function setupLinks(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Of every frame, the window's own among them. The export's preview is a frame without an address of its own; there
    // are no others.
    contents.on('will-frame-navigate', (event) => {
      if (isOurs(event.url) || (!event.isMainFrame && event.url === 'about:srcdoc')) return;
      event.preventDefault();
      if (event.isMainFrame) openOutside(event.url);
    });
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

function openOutside(address: string): void {
  if (mayOpenOutside(address)) void shell.openExternal(address);
}
