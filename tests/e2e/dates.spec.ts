import { expect, test } from '../support/hosts';
import { openAnnouncement, selectByKeys } from '../support/journey';

test('an article dated anew lists what was counted from its date; one button accepts, one undo takes back', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  await selectByKeys(page, 'Diplomats in three European capitals');
  await page.keyboard.press('e');
  await page.keyboard.type('Talks in three capitals');
  await page.keyboard.press('Tab');
  await page.keyboard.type('last month');
  await expect(page.getByText('Read as January 2023')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Linked to “Talks in three capitals”')).toBeVisible();

  await page.getByRole('button', { name: 'Details of this article' }).click();
  const published = page.getByRole('textbox', { name: 'Published', exact: true });
  await published.fill('14 March 2023');
  await expect(page.getByText('Read as Tuesday 14 March 2023')).toBeVisible();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: /to look at again$/ });
  const talks = list.getByRole('listitem').filter({ hasText: 'Talks in three capitals' });
  await expect(talks).toContainText('January 2023');
  await expect(talks).toContainText('February 2023');
  await list.getByRole('button', { name: /^Accept (all )?\d/ }).click();
  await expect(page.getByText(/settled\. Undo takes it back/)).toBeVisible();
  await expect(talks).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(talks).toContainText('February 2023');

  await test.step('a sentence that tells a date suggests an event: Enter adds it, one undo takes it back', async () => {
    await page.keyboard.press('Control+Shift+Y');
    const suggested = page.getByRole('list', { name: 'Suggested events' });
    const briefing = suggested.getByRole('listitem', {
      name: 'Wang Wenbin announced the tour at a briefing',
    });
    await expect(briefing).toContainText('“Monday”');
    await briefing.getByRole('button', { name: 'Add event' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Added “Wang Wenbin announced the tour at a briefing”')).toBeVisible();
    await expect(briefing).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(briefing).toBeVisible();
    await briefing.getByRole('button', { name: 'Add event' }).focus();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: '1 suggestion dismissed' })).toBeVisible();
  });
});
