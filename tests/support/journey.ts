import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Drops files on the window, as from a file manager: the one way in that is the same on both hosts. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString('base64') })),
  );
  await page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  }, files);
}

/** The article's text, with its caret. */
export function articleText(page: Page) {
  return page.getByRole('main', { name: 'Article' }).getByRole('textbox');
}

/** Opens the sample's announcement of the tour, and waits until its words are there. */
export async function openAnnouncement(page: Page): Promise<void> {
  await page
    .getByRole('listbox', { name: 'Articles' })
    .getByText(/^China will send/)
    .click();
  await expect(articleText(page)).toContainText('Diplomats in three European capitals');
}

/** Waits until the article that is chosen in the list is the one that is shown. */
export async function chosenArticleShown(page: Page): Promise<void> {
  const chosen = page.getByRole('listbox', { name: 'Articles' }).locator('[aria-selected="true"]');
  const beginning = async (): Promise<string> => ((await chosen.textContent()) ?? '').slice(0, 12);
  const label = async (): Promise<string | null> => articleText(page).getAttribute('aria-label');
  await expect.poll(async () => (await label())?.startsWith(await beginning())).toBe(true);
}

/** The passages marked in the article, as assistive technology meets them. Playwright's types know no role `mark`. */
export function marks(page: Page) {
  return page.locator('[role="mark"], mark');
}

/**
 * Puts the caret before some words of the article, as a reader would who clicked there. Keys given are pressed in the
 * same moment, before the page has heard of the caret or drawn anything.
 */
export async function caretBefore(page: Page, words: string, keys: readonly string[] = []): Promise<void> {
  await articleText(page).focus();
  await page.evaluate(
    ([wanted, atOnce]) => {
      const text = document.querySelector('main [role="textbox"]');
      if (!text) throw new Error('no article is open');
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        window.getSelection()?.collapse(node, at);
        for (const key of atOnce) {
          text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
        return;
      }
      throw new Error(`“${wanted}” does not stand in one piece of the article`);
    },
    [words, keys] as const,
  );
}

/** Extends the selection by characters: Shift is held, and the arrow pressed once for each. */
export async function extendByKeys(page: Page, characters: number): Promise<void> {
  await page.keyboard.down('Shift');
  for (let pressed = 0; pressed < characters; pressed++) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}

/** Selects words of the article from the caret on, with Shift and the arrow, one character a press. */
export async function selectByKeys(page: Page, words: string): Promise<void> {
  await caretBefore(page, words.slice(0, 20));
  await extendByKeys(page, words.length);
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(words);
}

/**
 * Asserts that axe finds nothing serious or critical in what the window shows. Asked within the page itself: axe's
 * other way carries all it saw, also what is well, through a second page, which takes four times as long. The two
 * differ only in frames of another origin, and no window of ours has any.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(said, `axe on ${what}`).toEqual([]);
}
