import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DesktopApp } from './desktop-app';
import { expect, keptSettings, test } from './desktop-test';

const boundsOf = (app: DesktopApp) =>
  app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('a window comes back where it was, and to a screen when its own is gone', async ({ desktop, home }) => {
  const place = { x: 120, y: 90, width: 1000, height: 700 };
  const first = await desktop();
  await first.main(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  expect(await first.closeWindow()).toBe(0);
  expect((await keptSettings(home)).values['window.place']).toEqual({ ...place, maximized: false });

  const second = await desktop();
  expect(await boundsOf(second)).toEqual(place);
  expect(await second.quit()).toBe(0);

  const file = join(home, 'settings.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"x": 120', '"x": 90000'));
  const third = await desktop();
  const bounds = await boundsOf(third);
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
  expect(bounds?.x).toBeLessThan(2000);
});
