import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test } from '../support/hosts';
import { articleText, selectByKeys } from '../support/journey';

const clippings = join(root, '..', 'shared', 'clippings');
const names = ['000_c4ad795fb1eafc95.txt', '001_17a041df6b7e2768.txt', '002_121479d0b7c2b57f.txt'];

const rows = (page: Page) => page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
const rewording = (page: Page) => rows(page).filter({ hasText: 'Wang Yi, is' });
const original = (page: Page) => rows(page).filter({ hasText: 'will visit' });
const page002 = (page: Page) => rows(page).filter({ hasText: 'Visits Moscow' });
const details = (page: Page) => page.getByRole('tabpanel', { name: 'Details' });

interface Said {
  readonly date?: string;
  readonly stance?: string;
  readonly by?: string;
}

/** Ties words of the open article to an event, and says what is given of it. */
async function link(
  page: Page,
  words: string,
  event: string,
  { date, stance, by }: Said = {},
): Promise<void> {
  await selectByKeys(page, words);
  await page.keyboard.press('e');
  await page.keyboard.type(event);
  if (date !== undefined) {
    await page.getByRole('textbox', { name: 'Date as told', exact: true }).fill(date);
    await expect(page.getByText(/^Read as/)).toBeVisible();
  }
  if (stance !== undefined) await page.getByRole('radiogroup').getByText(stance, { exact: true }).click();
  if (by !== undefined) {
    await page.getByLabel('Said by', { exact: true }).fill(by);
    await page.getByRole('option', { name: new RegExp(`${by}.*group`, 'i') }).click();
  }
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Link to an event' })).toHaveCount(0);
  await expect(page.getByText(`Linked to “${event}”`).last()).toBeVisible();
}

test('a careful reader’s work on the clippings is kept, counted and handed over', async ({
  folder,
  cli,
  start,
}) => {
  test.skip(!existsSync(clippings), 'the clippings are not beside this checkout (../shared/clippings)');
  test.setTimeout(150_000);
  const library = join(folder, 'library');
  expect(await cli('import', library, ...names.map((name) => join(clippings, name)))).toMatchObject({
    code: 0,
  });
  const { page, close, home } = await start({ library });
  page.setDefaultTimeout(15_000);

  await test.step('the undated article is dated, with a reason', async () => {
    await original(page).click();
    await page.getByRole('button', { name: 'Details of this article' }).click();
    await page.getByRole('textbox', { name: 'Published', exact: true }).fill('14 Feb 2023');
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: 'Published: reason' })
      .fill('the article dated 14 Feb rewords it');
    await page.keyboard.press('Enter');
    await expect(details(page).getByLabel(/cited in brackets/)).toBeChecked();
  });
  await test.step('two are proposed as one source, and what only one says is read side by side', async () => {
    await expect(details(page).getByText('Looks like a rewording of')).toHaveCount(1);
    await details(page).getByRole('button', { name: 'Read side by side' }).click();
    const dialog = page.getByRole('dialog', { name: 'Two articles, side by side' });
    await expect(dialog.getByText(/the (first|second) says it for sure \(“attending”\)/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('two articles are joined by hand', async () => {
    await original(page).click({ modifiers: ['ControlOrMeta'] });
    await rewording(page).click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('button', { name: 'One source or two?' }).click();
    const dialog = page.getByRole('dialog', { name: 'One source or two?' });
    await dialog.getByRole('radio', { name: /^Rewording/ }).check();
    await dialog.getByRole('button', { name: 'They are one source' }).click();
    await expect(dialog).toHaveCount(0);
  });
  await test.step('one passage bears on two events; two speakers disagree on a third', async () => {
    await original(page).click();
    await link(page, 'eight-day international tour', 'The tour', { date: '14-21 Feb 2023' });
    await link(page, 'eight-day international tour', 'The first journey in office');
    await link(page, 'Washington accusing', 'The balloon', { by: 'Washington' });
    await link(page, 'Beijing denying', 'The balloon', { stance: 'Contradicts', by: 'Beijing' });
    await expect(details(page).getByText(/not at odds with itself/)).toHaveCount(0);
  });
  await test.step('the rewording and the page tell of the tour too: three articles, two sources', async () => {
    await rewording(page).click();
    await link(page, 'eight-day international tour', 'The tour');
    await page002(page).click();
    await link(page, 'final stop in an eight-day', 'The tour');
    await link(page, 'France, Italy, Hungary, and Germany', 'The tour');
    await link(page, 'on Wednesday', 'Talks with Lavrov', { date: '22 Feb 2023' });
    await page.getByRole('tab', { name: 'Events' }).click();
    await page
      .getByRole('tabpanel', { name: 'Events' })
      .getByRole('option', { name: /, The tour,/ })
      .click();
    await expect(
      details(page)
        .getByText(/3 articles, 2 sources/)
        .first(),
    ).toBeVisible();
  });
  await test.step('what only one of the sources names is told as that; settled with a reason', async () => {
    const where = details(page).getByRole('region', { name: 'Where sources disagree' });
    const germany = where.getByRole('listitem').filter({ hasText: 'Only one article names Germany.' });
    await germany.getByRole('button', { name: 'Settle…' }).click();
    await page.keyboard.type('Munich lies there');
    await page.keyboard.press('Enter');
    await expect(where.getByRole('button', { name: 'Settled: 1' })).toBeVisible();
  });
  await test.step('a meeting after the end of its whole is flagged', async () => {
    await page
      .getByRole('tabpanel', { name: 'Events' })
      .getByRole('option', { name: /, Talks with Lavrov,/ })
      .click();
    await details(page).getByLabel('Part of', { exact: true }).fill('the tour');
    await page.keyboard.press('Enter');
    await expect(
      details(page)
        .getByText(/after the whole ends/)
        .first(),
    ).toBeVisible();
    await page
      .getByRole('tabpanel', { name: 'Events' })
      .getByRole('option', { name: /, The balloon,/ })
      .click();
    await expect(details(page).getByText(/not at odds with itself/)).toBeVisible();
  });
  const ends = page.getByRole('listbox', { name: 'Loose ends' });
  await page.keyboard.press('Control+Shift+k');
  await expect(ends.getByRole('option', { name: /^Parts outside/ })).toBeVisible();
  const before = await page.getByLabel('Which loose ends').locator('option').allTextContents();
  // Where one is in the window is a setting, saved a moment later.
  await expect.poll(() => readFile(join(home, 'settings.json'), 'utf8')).toContain('"loose ends"');
  await close();

  await test.step('opened again, it shows the same place and the same loose ends', async () => {
    const again = await start({ library, home });
    await expect(articleText(again.page)).toContainText('Patrushev');
    await expect(again.page.getByLabel('Which loose ends').locator('option')).toHaveText(before);
    await again.close();
  });
  await test.step('the export prints the inferred date in brackets, with its reason, and the sources', async () => {
    const out = join(folder, 'out.md');
    expect(await cli('export', library, '--format', 'markdown', '--out', out)).toMatchObject({ code: 0 });
    const text = (await readFile(out, 'utf8')).replaceAll('\\', '');
    expect(text).toContain('[14 Feb. 2023?]');
    expect(text).toContain('the article dated 14 Feb rewords it');
    expect(text).toMatch(/^## Sources/m);
    expect(text).toContain('3 articles, 2 sources');
    expect(await cli('check', library, '--export', out)).toMatchObject({ code: 0 });
  });
});
