import type { Bridge } from '#common/contract/bridge';
import { err, ok, type Result } from '#common/result';
import { takeToken, type TokenPage } from './token';
import { webSocketChannel } from './websocket-channel';

declare global {
  interface Window {
    /** There only on the desktop, exposed by the preload. */
    readonly throughline?: Bridge;
  }
}

/** What finding the bridge needs of the page; a `Window` has it all. */
export interface BridgePage extends TokenPage {
  readonly throughline?: Bridge;
  readonly location: TokenPage['location'] & Pick<Location, 'host' | 'reload'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/**
 * The bridge of this window: the desktop's where its preload left one, else one over a WebSocket to the host that
 * served the page. Called once, first thing, since it takes the token out of the address bar. The error is a
 * sentence for the user: this page was opened without the key in its address.
 */
export function findBridge(page: BridgePage): Result<Bridge, string> {
  if (page.throughline !== undefined) return ok(page.throughline);
  const token = takeToken(page);
  // The address of a newer start, pasted into this tab, changes only the fragment and so loads nothing.
  page.addEventListener('hashchange', () => {
    if (page.location.hash !== '' && takeToken(page) !== token) page.location.reload();
  });
  if (token === null) {
    return err(
      'This address alone does not open the library. Use the whole address that Throughline printed when it started, or start it again.',
    );
  }
  const address = `ws://${page.location.host}/channel`;
  return ok({ host: 'browser', open: () => webSocketChannel(new WebSocket(address), token) });
}
