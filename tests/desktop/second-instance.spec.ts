import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './desktop-test';

test('a second start hands over what it was given, and ends', async ({ desktop, folder, library }) => {
  const app = await desktop();
  const { page } = app;
  await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();

  await test.step('nothing: the window comes to the front', async () => {
    await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await app.startAgain()).toBe(0);
    const isAway = () => app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
    await expect.poll(isAway).toBe(false);
  });
  await test.step('a library and a file: it is shown, and the file goes into it', async () => {
    const file = join(folder, 'handed over.txt');
    await writeFile(file, 'A second start brought this, and nothing else.');
    expect(await app.startAgain(library, file)).toBe(0);
    await expect(page.getByRole('button', { name: /^a library/ })).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: 'Import' })).toHaveCount(0);
    await expect(page.getByText('A second start brought', { exact: false }).first()).toBeVisible();
  });
  expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
