import { app } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { appHome, documentsFolder } from '#core/services/home/app-home';

export interface DesktopHome {
  readonly home: string;
  readonly documents: string;
}

/** Puts Chromium's own files into the program's folder, which is the same for every host and moved as one. */
export function setupHome(): DesktopHome {
  const question = { env: process.env, platform: process.platform, home: homedir() };
  const home = appHome(question);
  app.setName('Throughline');
  app.setPath('userData', join(home, 'chromium'));
  return { home, documents: documentsFolder(question) };
}
