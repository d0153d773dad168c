import { homedir } from 'node:os';
import type { App } from '#core/services/app';
import { appHome, documentsFolder } from '#core/services/home/app-home';
import { makeApp } from '#core/services/make-app';
import type { CommandIo } from './io';

/** The application for a host without Electron, with this person's settings. */
export async function commandApp(io: CommandIo): Promise<{ app: App; home: string }> {
  const question = { env: io.env, platform: process.platform, home: homedir() };
  const home = appHome(question);
  const workers = new URL('../workers/', import.meta.url);
  return { app: await makeApp({ home, documents: documentsFolder(question), workers }), home };
}
