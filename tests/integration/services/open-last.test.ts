import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from '#core/services/app';
import { openSettings } from '#core/services/home/settings';
import { libraryInfo } from '#core/services/library-info';
import { sameThreadLauncher } from '#core/services/reading/launch-here';
import { createReadingPool } from '#core/services/reading/reading-pool';
import { indexHere } from '#core/services/search/launch-index';
import { searchHere } from '#core/services/search/launch-search';
import { likenessHere } from '#core/services/similar/launch-likeness';
import { suggestHere } from '#core/services/suggestions/launch-suggest';
import { nodeFiles } from '#core/store/node-files';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder, testParts } from '../../support/store';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(place: string): Promise<App> {
  const home = join(place, 'home');
  const app = new App({
    store: testParts(),
    settings: await openSettings({ files: nodeFiles, home, newId: () => 'me' }),
    reading: createReadingPool({ launch: sameThreadLauncher }),
    search: searchHere,
    searchIndex: indexHere,
    likeness: likenessHere,
    suggest: suggestHere,
    home,
    documents: join(place, 'documents'),
    zone: () => 'Etc/UTC',
    onSummon: () => undefined,
  });
  closing.push(() => app.close());
  return app;
}

async function shownAtStart(app: App) {
  const lease = await app.openLast();
  if (!lease.ok) throw new Error(lease.error.message);
  return libraryInfo(lease.value.session);
}

test('a library that is gone at the next start is named beside the sample, and is opened again once it is back', async () => {
  const place = await temporaryFolder();
  closing.push(() => place.remove());
  const first = await start(place.path);
  expect(await shownAtStart(first)).toMatchObject({ sample: true, notices: [] });
  const made = await first.create('My work');
  expect(made.ok).toBe(true);
  await first.close();

  const folder = join(place.path, 'documents', 'My work');
  await nodeFiles.rename(folder, `${folder} elsewhere`);
  const second = await start(place.path);
  const shown = await shownAtStart(second);
  expect(shown.sample).toBe(true);
  expect(shown.notices).toHaveLength(1);
  expect(shown.notices[0]).toContain('“My work” could not be opened');
  expect(shown.notices[0]).toContain(folder);
  await second.close();

  await rm(folder, { recursive: true, force: true });
  await nodeFiles.rename(`${folder} elsewhere`, folder);
  expect(await shownAtStart(await start(place.path))).toMatchObject({ name: 'My work', notices: [] });
});
