import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium, installedPlaces } from '../../support/chromium';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves one text on a port of its own, and gives its address. */
async function serve(text: string): Promise<string> {
  const server = createServer((_request, response) => response.end(text));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('CHROMIUM_PATH comes before an installed browser', async () => {
  const folder = await temporaryFolder();
  for (const name of ['chosen', 'chromium']) await writeFile(join(folder, name), '');
  const chosen = await findChromium({ CHROMIUM_PATH: join(folder, 'chosen'), PATH: folder });
  expect(chosen.found).toMatchObject({ executablePath: join(folder, 'chosen'), from: 'CHROMIUM_PATH' });
});

test.runIf(process.platform === 'linux')('an installed browser is found on the path', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'chromium'), '');
  const search = await findChromium({ PATH: folder });
  expect(search.found).toMatchObject({ executablePath: join(folder, 'chromium'), from: 'installed' });
});

test('a CHROMIUM_PATH that names nothing is an error, not a skip', async () => {
  await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow('/nowhere/chromium');
});

test('an answer shared by the parent process is taken as it is', async () => {
  const shared = { found: null, reason: 'said so' };
  expect(await findChromium({ THROUGHLINE_TEST_CHROMIUM: JSON.stringify(shared) })).toEqual(shared);
});

test('every system has places to look in', () => {
  expect(installedPlaces('darwin', {})).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(installedPlaces('win32', { PROGRAMFILES: 'P' })).toContain(
    join('P', 'Google/Chrome/Application/chrome.exe'),
  );
  expect(installedPlaces('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/chromium');
  expect(installedPlaces('linux', {})).toEqual([]);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the packaged browser runs, and enforces what a browser enforces',
  async () => {
    const before = { ...process.env };
    const { found } = await findChromium({ PATH: '' });
    expect(process.env).toEqual(before);
    if (found === null) throw new Error('the packaged browser was not found');
    expect(found.from).toBe('@sparticuz/chromium');
    const browser = await chromium.launch(found);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(await serve('one'));
    const otherOrigin = await serve('two');
    const foreign = await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'read',
          () => 'refused',
        ),
      otherOrigin,
    );
    expect(foreign).toBe('refused');
  },
);
