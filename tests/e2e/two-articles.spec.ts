import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts';
import {
  articleText,
  chosenArticleShown,
  expectAccessible,
  extendByKeys,
  marks,
  openAnnouncement,
} from '../support/journey';

const article = (page: Page, nth: 'First' | 'Second') =>
  page.getByRole('region', { name: new RegExp(`^${nth} article:`) });

/** Marks the first words of the text that has the focus, by keys. */
async function markFirstWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  await extendByKeys(page, words.length);
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(words);
  await page.keyboard.press('h');
}

test('two articles are read and marked side by side, by keys, and one is closed again', async ({ start }) => {
  const { page } = await start();
  await openAnnouncement(page);
  await chosenArticleShown(page);
  await test.step('another is opened beside it, and has the focus', async () => {
    await page.keyboard.press('Control+Alt+b');
    await page.keyboard.type('Xi Jinping to Spend');
    await page.keyboard.press('Enter');
    await expect(article(page, 'Second').getByRole('textbox')).toBeFocused();
    await expect(article(page, 'First').getByRole('textbox')).toContainText('China will send');
  });
  await test.step('each is marked while it is at hand, and taken back in the order it was done', async () => {
    const [first, second] = [
      marks(page).filter({ hasText: /^China will$/ }),
      marks(page).filter({ hasText: /^Xi Jin$/ }),
    ];
    await markFirstWords(page, 'Xi Jin');
    await expect(second).toHaveCount(1);
    await page.keyboard.press('Shift+F6');
    await expect(article(page, 'First').getByRole('textbox')).toBeFocused();
    await markFirstWords(page, 'China will');
    await expect(first).toHaveCount(1);
    await expectAccessible(page, 'two articles');
    await page.keyboard.press('Control+z');
    await expect(first).toHaveCount(0);
    await expect(second).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(second).toHaveCount(0);
  });
  await test.step('the other is opened again as it was when the window is, and closed by its button', async () => {
    await page.reload();
    await expect(article(page, 'First')).toHaveAttribute('aria-current', 'true');
    await article(page, 'First')
      .getByRole('button', { name: /^Close this article/ })
      .click();
    await expect(articleText(page)).toBeFocused();
    await expect(articleText(page)).toContainText('Xi Jinping');
  });
  await test.step('what is found is opened beside it by Ctrl and Enter', async () => {
    await page.keyboard.press('Control+k');
    // By its title: that is known before the texts are read again.
    await page.keyboard.type('wang yi ends his tour');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: /^Second article: Wang Yi Ends/ })).toBeVisible();
    await expect(article(page, 'Second').getByRole('textbox')).toBeFocused();
    await expect(article(page, 'First').getByRole('textbox')).toContainText('Xi Jinping');
  });
});
