import { join } from 'node:path';
import type { Page } from 'playwright';
import { put } from '../../../electron/common/change/build';
import { seededRandom } from '../../support/generate-library';
import { tell, tellLimit } from '../measure/figure';
import { percentile, timed } from '../measure/percentile';
import { scratchFolder } from '../measure/settings';
import { makeReadingLibrary, openShort } from './reading-library';
import { drawn, openPage, serve, startBrowser, untilSeen } from './window';

/*
 * An article of a million characters: from the click to its first words, whether scrolling shows blank places, and how
 * long selecting and finding take until they are seen.
 */
const characters = 1_000_000;
const random = seededRandom(23);
const vocabulary = 'harbour treaty envoy minister talks border river grain pipeline summit vote'.split(' ');
const paragraph = (): string =>
  Array.from({ length: 75 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
const lines = ['Here the whole archive begins.'];
for (let length = 0; length < characters; length += (lines.at(-1) ?? '').length + 1) lines.push(paragraph());
lines.push('Only here a zeppelin is named.');

const folder = join(scratchFolder(), 'reading-long');
await makeReadingLibrary(folder, async ({ articleOf }) => [
  put('articles', await articleOf('The whole archive', lines.join('\n'))),
]);
const browser = await startBrowser();
const host = await serve(folder);
const { page } = await openPage(browser, host.url);
const option = await openShort(page, /The whole archive/);
// While the rest is on its way, and whole, to be marked.
const places = ['main .ProseMirror > p', '[role="textbox"][aria-readonly="true"] > p'];
const beginning = places.map((place) => ({ place, words: lines[0] ?? '' }));
const [open = Number.NaN, whole = Number.NaN] = await untilSeen(page, 'pointerdown', beginning, () =>
  option.click(),
);

/** In the page: whether some place down the view shows no words though the article has some there. */
function hasBlank(): boolean {
  const text = document.querySelector('[role="textbox"][aria-readonly="true"]');
  const view = text?.closest('main')?.getBoundingClientRect();
  if (!text || !view) throw new Error('no article is open');
  const { left, width } = text.getBoundingClientRect();
  for (let y = view.top + 100; y < view.bottom - 100; y += 60) {
    const there = document.elementFromPoint(left + width / 2, y)?.closest('p');
    // Between two paragraphs there is no words' element; what is there and skipped has words that are not drawn.
    if (there && text.contains(there) && !there.firstChild) return true;
    if (there && !there.checkVisibility({ contentVisibilityAuto: true })) return true;
  }
  return false;
}

/** Scrolls step by step, then far at a time; answers how many of the drawings had a blank place. */
async function blanks(on: Page): Promise<number> {
  let found = 0;
  await on.mouse.move(600, 400);
  for (const by of [...Array.from({ length: 30 }, () => 240), ...Array.from({ length: 20 }, () => 9000)]) {
    await on.mouse.wheel(0, by);
    await drawn(on);
    if (await on.evaluate(hasBlank)) found++;
  }
  return found;
}
const blank = await blanks(page);

const selecting: number[] = [];
await page.getByRole('main', { name: 'Article' }).getByRole('textbox').focus();
for (const key of [...Array.from({ length: 15 }, () => 'Shift+ArrowDown'), 'ControlOrMeta+a']) {
  selecting.push(
    ...(await untilSeen(page, 'keydown', [{ place: null, words: '' }], () => page.keyboard.press(key))),
  );
}
await page.keyboard.press('ArrowLeft');
await page.keyboard.press('ControlOrMeta+f');
const field = page.getByRole('searchbox', { name: 'Find in the article' });
await field.waitFor();
const finding: number[] = [];
for (const [at, letter] of [...'zeppelin'].entries()) {
  const { ms } = await timed(async () => {
    await page.keyboard.press(letter);
    await page.waitForFunction((last) => {
      const said = document.querySelector('search [role="status"]')?.textContent ?? '';
      return last ? said === '1 of 1' : said !== '';
    }, at === 7);
    await drawn(page);
  });
  finding.push(ms);
}
await browser.close();
host.stop();
tellLimit('1,000,000 characters: from the click to the first words', 'ms', open, 300);
tell({ work: 'until all of it is there and can be marked', ours: whole, unit: 'ms' });
tellLimit('drawings with a blank place, of 50 scrolled', '', blank, 0);
tellLimit('selecting by key, until it is seen, longest', 'ms', percentile(selecting, 1), 100);
tellLimit('finding, a letter, until its places are seen, longest', 'ms', percentile(finding, 1), 100);
