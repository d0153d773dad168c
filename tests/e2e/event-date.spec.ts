import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts';
import { openAnnouncement, selectByKeys } from '../support/journey';

const title = 'Talks in three capitals';

/** Ties words of the open article to the event, with a date told where one is given. */
async function link(page: Page, words: string, told = '', readAs = ''): Promise<void> {
  await selectByKeys(page, words);
  await page.keyboard.press('e');
  await page.keyboard.type(title);
  const field = page.getByRole('group', { name: 'Link to an event' });
  const options = field.getByRole('listbox', { name: 'Events' });
  const option = options.getByRole('option', { selected: true });
  await expect(option).toContainText(told === '' ? `New: ${title}` : new RegExp(`^${title}`));
  if (told !== '') {
    await page.keyboard.press('Tab');
    await page.keyboard.type(told);
    await expect(page.getByText(`Read as ${readAs}`)).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

test('an event without a date is offered those that later claims tell; one press takes one, one undo gives it back', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  await link(page, 'Diplomats in three European capitals');
  await page.getByRole('tab', { name: 'Events' }).click();
  const row = page.getByRole('tabpanel', { name: 'Events' }).getByRole('option', { name: new RegExp(title) });
  await row.click();
  const date = page.getByRole('textbox', { name: 'Date', exact: true });
  await expect(date).toHaveValue('');
  const offered = page.getByRole('list', { name: 'Dates told of this event' });
  await expect(offered, 'no claim tells a date so far').toHaveCount(0);

  await link(page, 'reassuring Moscow', 'this coming weekend', 'Saturday 18 – Sunday 19 February 2023');
  await link(page, 'mending ties with Europe', 'February 2023', 'February 2023');
  await row.click();
  await expect(offered.getByRole('listitem')).toHaveCount(2);
  await expect(offered.getByRole('listitem').first()).toContainText('Told as “this coming weekend” in China');
  const use = offered.getByRole('button', { name: 'Use this date: 18–19 Feb 2023' });
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dated 18–19 Feb 2023. Undo takes it back.')).toBeVisible();
  await expect(date).toHaveValue(/18.*19 Feb/);
  await expect(page.getByText(/^Told as “this coming weekend” in/)).toBeVisible();
  await expect(offered).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(date).toHaveValue('');
  await expect(offered.getByRole('listitem')).toHaveCount(2);
});
