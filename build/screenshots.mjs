// Takes the README's pictures from the running application: `npm run screenshots`.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { root } from './bundle/targets.mjs';

const folder = join(root, 'build', 'screenshots');

/** What is pictured: how the window is brought there, and in which colours. */
const pictures = [
  { name: 'reading', scheme: 'light', arrange: arrangeReading },
  { name: 'event', scheme: 'light', arrange: arrangeEvent },
  { name: 'timeline', scheme: 'light', arrange: arrangeTimeline },
  { name: 'reading-dark', scheme: 'dark', arrange: arrangeReading },
];

/** @typedef {import('playwright').Page} Page */

/** @param {Page} page */
async function arrangeReading(page) {
  await page.getByRole('option', { name: /^China will send/ }).click();
  await page.waitForTimeout(800);
}

/** @param {Page} page */
async function arrangeEvent(page) {
  await page.getByRole('tab', { name: 'Events' }).click();
  const list = page.getByRole('tabpanel', { name: 'Events' });
  await list.getByRole('option', { name: /Wang Yi's tour/ }).click();
  await page.waitForTimeout(800);
}

/** @param {Page} page */
async function arrangeTimeline(page) {
  await page.keyboard.press('Control+Shift+L');
  await page.waitForTimeout(1200);
}

await ensureBuilt();
/** @typedef {{ findChromium(): Promise<{ found: object | null, reason?: string }> }} Support */
const loaded = await runnerImport(join(root, 'tests', 'support', 'chromium.ts'));
const search = await /** @type {Support} */ (/** @type {unknown} */ (loaded.module)).findChromium();
if (search.found === null) throw new Error(`no browser for the pictures: ${search.reason}`);
const home = await mkdtemp(join(tmpdir(), 'throughline-pictures-'));
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(search.found);
try {
  for (const { name, scheme, arrange } of pictures) {
    const host = spawn(process.execPath, [join(root, 'out', 'cli', 'throughline.js'), 'app', '--no-open'], {
      env: { ...process.env, THROUGHLINE_HOME: join(home, name) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    /** @type {Promise<string>} */
    const printed = new Promise((resolve) => {
      host.stdout.once('data', (/** @type {Buffer} */ line) => resolve(String(line).trim()));
    });
    const page = await browser.newPage({
      viewport: { width: 1366, height: 820 },
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      deviceScaleFactor: 2,
    });
    try {
      await page.goto(await printed);
      await page.getByText('Nothing leaves this computer').waitFor();
      await page.waitForTimeout(1200);
      await arrange(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.close();
    } finally {
      // Whatever went wrong, no program is left behind.
      host.kill('SIGTERM');
    }
    console.log(`build/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  await rm(home, { recursive: true, force: true });
}
