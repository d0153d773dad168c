import { expect, test } from '../support/hosts';
import { articleText } from '../support/journey';

test('words are found everywhere and here, a jump is come back from, and the library reopens in place', async ({
  start,
}) => {
  const { page } = await start();
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();

  await test.step('a line found in everything leads to its words', async () => {
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('"21 and 22 february"');
    const lines = page.getByRole('listbox', { name: 'Lines found' });
    await page.getByRole('button', { name: 'Save search' }).click();
    await expect(page.getByRole('group', { name: 'Where the words stand' })).toContainText('Saved');
    await lines.getByRole('option').last().click();
    await expect(articleText(page)).toContainText('21 and 22 February 2023');
  });

  await test.step('a slip of the keys still leads there', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('"22 february" programe');
    const found = page.getByRole('listbox', { name: 'Found', exact: true });
    await expect(found.getByRole('option').first()).toContainText('published programme');
    await page.keyboard.press('Enter');
    await expect(found).toHaveCount(0);
    await expect(articleText(page)).toContainText('21 and 22 February 2023');
  });

  await test.step('the bar finds in the article; Escape leaves the words selected', async () => {
    await articleText(page).focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('PROGRAMME');
    const bar = page.getByRole('search', { name: 'Find in the article' });
    await expect(bar).toContainText(/1 of \d/);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe('programme');
  });

  await test.step('the menu key offers what can be done with the words', async () => {
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: /^Highlight/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
  });

  await test.step('reloaded, the window shows the same article', async () => {
    await page.reload();
    await expect(articleText(page)).toContainText('21 and 22 February 2023');
  });
});
