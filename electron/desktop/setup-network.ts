import { app, type Session } from 'electron';
import { appOrigin, mayRequest } from './origin';

/** First depth: no name resolves, so nothing of Chromium's own reaches anybody either. */
export function setupNetworkSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/**
 * Second depth: every request that is not for our own files is refused. Third: Chromium's spell checker, which
 * would fetch dictionaries, knows no language.
 */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayRequest(details.url) }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`);
}
