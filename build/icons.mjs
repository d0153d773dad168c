// `npm run icons`: draws every icon from the two drawings in build/icons. The results are committed, so that packaging
// needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { root } from './bundle/targets.mjs';
import { encodeIcns, encodeIco } from './icons/containers.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
// Up to here the fine drawing turns to mud, and the small one is used.
const smallUpTo = 32;
// macOS icons leave a margin: 824 of 1024 pixels are drawn on.
const macMargin = (1024 - 824) / 2 / 1024;

const folder = join(root, 'build', 'icons');
const fine = readFileSync(join(folder, 'icon.svg'), 'utf8');
const small = readFileSync(join(folder, 'icon-small.svg'), 'utf8');

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} Found */

const { module: support } =
  /** @type {{ module: { findChromium: () => Promise<{ found: Found | null, reason?: string }> } }} */ (
    await runnerImport(join(root, 'tests', 'support', 'chromium.ts'))
  );
const { found, reason } = await support.findChromium();
if (found === null) throw new Error(`drawing needs a browser: ${reason}`);
const browser = await chromium.launch(found);
const page = await browser.newPage();

/**
 * @param {number} margin on each side, as a part of the width
 * @returns {Promise<Map<number, Buffer>>} a PNG for every size
 */
async function draw(margin) {
  /** @type {Map<number, Buffer>} */
  const images = new Map();
  for (const size of sizes) {
    const svg = size <= smallUpTo ? small : fine;
    await page.setViewportSize({ width: size, height: size });
    const style = `margin:0;padding:${size * margin}px;box-sizing:border-box;width:${size}px;height:${size}px`;
    await page.setContent(
      `<style>svg{display:block;width:100%;height:100%}</style><body style="${style}">${svg}</body>`,
    );
    images.set(size, await page.screenshot({ omitBackground: true }));
  }
  return images;
}

try {
  const plain = await draw(0);
  const mac = await draw(macMargin);
  mkdirSync(join(folder, 'png'), { recursive: true });
  for (const [size, png] of plain) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.ico'), encodeIco(new Map([...plain].filter(([size]) => size <= 256))));
  writeFileSync(join(folder, 'icon.icns'), encodeIcns(mac));
} finally {
  await browser.close();
}
console.log(`build/icons: ${sizes.join(', ')} pixels, icon.ico, icon.icns`);
