import { expect, test } from '../support/hosts';
import { articleText } from '../support/journey';

test('two articles count as one source until that is undone; a loose end is opened, set aside and brought back', async ({
  start,
}) => {
  const { page } = await start();
  const articles = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  const visit = articles.filter({ hasText: 'Xi Jinping to Spend Three Days in Moscow' });
  const joined = visit.getByTitle('2 articles, one source');
  await visit.click({ modifiers: ['ControlOrMeta'] });
  await articles.filter({ hasText: 'Wang Yi Ends His Tour' }).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('button', { name: 'One source or two?' }).click();
  const dialog = page.getByRole('dialog', { name: 'One source or two?' });
  await dialog.getByRole('radio', { name: 'Copy: the same words' }).check();
  await dialog.getByLabel('Why').fill('Word for word.');
  await dialog.getByRole('button', { name: 'They are one source' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(joined).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undid: one source/)).toBeVisible();
  await expect(joined).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+Shift+k');
  const ends = page.getByRole('listbox', { name: 'Loose ends' });
  await expect(ends).toBeFocused();
  const undated = ends.getByRole('option', { name: /^Articles without a date, Back in Moscow/ });
  await undated.click();
  await expect(articleText(page)).toHaveAttribute('aria-label', /^Back in Moscow/);
  await expect(undated).toHaveAttribute('aria-selected', 'true');
  await ends.press('Delete');
  const reason = page.getByLabel('Why it may stay as it is');
  await expect(reason).toBeFocused();
  await page.keyboard.type('Written for this sample.');
  await page.keyboard.press('Enter');
  await expect(undated).toHaveCount(0);
  await page.getByLabel('Which loose ends').selectOption({ label: 'Set aside (6)' });
  await expect(undated).toContainText('Written for this sample.');
  await undated.click();
  await ends.press('Delete');
  await expect(undated).toHaveCount(0);
  await page.getByLabel('Which loose ends').selectOption({ label: 'All loose ends (4)' });
  await expect(undated).toBeVisible();
});

test('articles picked out get a tag together, by keys, and one undo takes it from all', async ({ start }) => {
  const { page } = await start();
  const articles = page.getByRole('listbox', { name: 'Articles' });
  const foot = page.getByRole('group', { name: 'Articles picked out' });
  await articles
    .getByRole('option')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await articles.press('ArrowDown');
  await articles.press('ArrowDown');
  await articles.press('ControlOrMeta+Space');
  await foot.getByRole('textbox', { name: 'Tag the articles picked out' }).focus();
  await page.keyboard.type('Harbours');
  await page.keyboard.press('Enter');
  await expect(foot.getByRole('status')).toHaveText('2 articles tagged');
  await page.keyboard.type('Harbours');
  await page.keyboard.press('Enter');
  await expect(foot.getByRole('status')).toHaveText('All of them had this tag');
  await foot.getByRole('button', { name: 'Clear' }).click();
  await expect(foot).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: tag on 2 articles')).toBeVisible();
});
