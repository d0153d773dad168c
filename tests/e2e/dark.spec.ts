import { expect, test } from '../support/hosts';
import { articleText, expectAccessible } from '../support/journey';

test('the sample in the dark is as accessible', async ({ start }) => {
  const { page } = await start();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(articleText(page)).toContainText('China will send');
  await expectAccessible(page, 'the window in the dark');
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expect(page.getByText(/19 passages/)).toBeVisible();
  // Axe looks into every frame by running there, and in the page's preview nothing runs.
  await page.getByText('Markdown', { exact: true }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expectAccessible(page, 'the export in the dark');
});
