import { app, type Session } from 'electron';
import { isOurs } from './origin';

/** First depth: no name resolves, so nothing of Chromium's own reaches anybody either. */
export function setupNetworkSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** What a window may ask for: our own files, and what it holds already. */
export function mayRequest(address: string): boolean {
  return isOurs(address) || address.startsWith('blob:throughline://app/') || address.startsWith('data:');
}

/**
 * Second depth: every request that is not for our own files is refused. Third: Chromium's spell checker, which
 * would fetch dictionaries, knows no language.
 */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayRequest(details.url) }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('throughline://app/no-dictionaries/');
}
