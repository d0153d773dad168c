import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeOpeningFile } from '../../../electron/browser/opening-file';
import { builtSmallWindow, echoFrom, launch, lineState, watched } from './real-browser';
import { startHost, temporaryFolder } from './rig';

test('the opened file becomes a working window, whose key is seen nowhere', async (context) => {
  const browser = await launch(context);
  const running = await startHost({ assets: await builtSmallWindow() });
  const file = await writeOpeningFile(await temporaryFolder(), running.host.tokenUrl);
  const page = await browser.newPage();
  const { requests, violations } = await watched(page);
  await page.goto(pathToFileURL(file.path).href);
  await page.waitForURL(running.host.url);
  expect(await lineState(page)).toBe('open');
  expect(await echoFrom(page, 'Пекин')).toBe('Пекин');

  const seen = await page.evaluate(() => [location.href, document.cookie, document.referrer, history.length]);
  expect(JSON.stringify(seen)).not.toContain(running.token);
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((each) => each.includes(running.token) && !each.includes('#t='))).toEqual([]);
  expect(violations).toEqual([]);
});

test('a reload keeps the window, another tab without the key gets none', async (context) => {
  const browser = await launch(context);
  const running = await startHost({ assets: await builtSmallWindow() });
  const own = await browser.newContext();
  const page = await own.newPage();
  await page.goto(running.host.tokenUrl);
  expect(await lineState(page)).toBe('open');
  await page.reload();
  expect(await lineState(page)).toBe('open');
  const other = await own.newPage();
  await other.goto(running.host.url);
  expect(await lineState(other)).toMatch(/^refused: .*start it again/);
  await page.goBack().catch(() => null);
  expect(page.url()).not.toContain(running.token);
});

test('a page whose connection drops comes back; after a new start its new address does', async (context) => {
  const browser = await launch(context);
  const assets = await builtSmallWindow();
  const running = await startHost({ assets });
  const page = await browser.newPage();
  await page.goto(running.host.tokenUrl);
  expect(await lineState(page)).toBe('open');
  running.channels[0]?.close();
  await expect.poll(() => running.channels.length, { timeout: 5_000 }).toBe(2);
  expect(await lineState(page)).toBe('open');
  expect(await echoFrom(page, 'again')).toBe('again');

  await running.host.close();
  const second = await startHost({ assets, port: running.port });
  await page.goto(second.host.tokenUrl);
  await expect.poll(() => second.channels.length, { timeout: 5_000 }).toBe(1);
  expect(await lineState(page)).toBe('open');
  expect(page.url()).toBe(second.host.url);
});
