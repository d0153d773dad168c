import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts';

/** Opens a dialog by its command and waits for it. */
async function open(page: Page, command: string, name: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a dialog begins in its first field, on the answer that changes nothing, or as a whole', async ({
  start,
  folder,
  cli,
}) => {
  const library = join(folder, 'library');
  expect((await cli('sample', library)).code).toBe(0);
  const { page } = await start({ library });

  const out = await open(page, 'Export', 'Export');
  await expect(out.getByRole('radio', { name: 'Web page' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(out).toHaveCount(0);

  const sheet = await open(page, 'Keyboard shortcuts', 'Keyboard shortcuts');
  await expect(sheet.locator('[data-dialog-body]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  const dates = await open(page, 'Dates to work out anew', 'Dates to work out anew');
  await expect(dates.locator('[data-dialog-body]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dates).toHaveCount(0);

  const emptied = await open(page, 'Bin…', 'Bin');
  await expect(emptied.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(emptied).toHaveCount(0);

  await page.getByRole('tab', { name: 'Events' }).click();
  await page.getByRole('listbox', { name: 'Events', exact: true }).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Delete event' }).click();
  const bin = await open(page, 'Bin…', 'Bin');
  await expect(bin.getByRole('listbox')).toBeFocused();
  await bin.getByRole('button', { name: 'Empty the bin…' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
});
