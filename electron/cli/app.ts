import { homedir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { App } from '#core/services/app';
import { appHome, documentsFolder } from '#core/services/home/app-home';
import { systemZone } from '#core/services/home/host-info';
import { openSettings } from '#core/services/home/settings';
import { threadFold } from '#core/store/fold-thread';
import { nodeFiles } from '#core/store/node-files';
import { systemParts } from '#core/store/parts';
import type { CommandIo } from './io';
import { readingPool } from './reading';

/** The application for a host without Electron, with this person's settings. */
export async function commandApp(io: CommandIo): Promise<{ app: App; home: string }> {
  const question = { env: io.env, platform: process.platform, home: homedir() };
  const home = appHome(question);
  const settings = await openSettings({ files: nodeFiles, home, newId: randomUUID });
  const { person, device } = settings.current();
  const app = new App({
    store: {
      ...systemParts({ person, device }),
      fold: threadFold(new URL('../workers/fold.js', import.meta.url)),
    },
    settings,
    reading: readingPool(),
    home,
    documents: documentsFolder(question),
    zone: systemZone,
    onSummon: () => undefined,
  });
  return { app, home };
}
