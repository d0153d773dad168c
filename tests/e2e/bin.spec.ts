import { join } from 'node:path';
import { expect, test } from '../support/hosts';

test('at 200 % zoom the buttons of the empty bin are whole', async ({ start, folder, cli }) => {
  const library = join(folder, 'library');
  expect((await cli('sample', library)).code).toBe(0);
  const { page } = await start({ library });
  await page.setViewportSize({ width: 683, height: 384 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Bin…');
  await page.keyboard.press('Enter');
  const bin = page.getByRole('dialog', { name: 'Bin' });
  await expect(bin.getByText('The bin is empty')).toBeVisible();
  await expect(bin.getByRole('button', { name: 'Put back' })).toBeInViewport({ ratio: 1 });
});
