import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test } from '../support/hosts';
import {
  articleText,
  chosenArticleShown,
  dropFiles,
  extendByKeys,
  marks,
  selectByKeys,
} from '../support/journey';

const clippings = join(root, '..', 'shared', 'clippings');
const names = ['000_c4ad795fb1eafc95.txt', '001_17a041df6b7e2768.txt', '002_121479d0b7c2b57f.txt'];

const rows = (page: Page) => page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
const rewording = (page: Page) => rows(page).filter({ hasText: 'Wang Yi, is' });
const original = (page: Page) => rows(page).filter({ hasText: 'will visit' });
const page002 = (page: Page) => rows(page).filter({ hasText: 'Visits Moscow' });
const details = (page: Page) => page.getByRole('tabpanel', { name: 'Details' });
const citations = (page: Page) => page.getByRole('complementary').locator('[data-cites]');
const saved = (page: Page) => page.getByRole('complementary').getByText('Saved', { exact: true });

interface Stored {
  readonly title: { readonly value: string };
  readonly published: { readonly edtf: string } | null;
  readonly cleaning: readonly { readonly was: string }[];
  readonly files: readonly { readonly name: string }[];
}

/** A library with nothing in it but one article to begin with. */
async function newLibrary(
  folder: string,
  cli: (...args: string[]) => Promise<{ code: number }>,
): Promise<string> {
  const first = join(folder, 'first.txt');
  await writeFile(first, 'The first article of this library says little.');
  const library = join(folder, 'library');
  expect(await cli('import', library, first)).toMatchObject({ code: 0 });
  return library;
}

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

/** Selects the first characters of the article's paragraph `nth` (from 0) with Shift and the arrow. */
async function selectStartOf(page: Page, nth: number): Promise<void> {
  await articleText(page).focus();
  await articleText(page)
    .locator('p')
    .nth(nth)
    .evaluate((paragraph) => {
      paragraph.scrollIntoView({ block: 'center' });
      window.getSelection()?.collapse(paragraph, 0);
    });
  const length = 24;
  await extendByKeys(page, length);
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString().length)).toBe(length);
}

test('the real clippings come in, are worked on by a careful reader, and go out whole', async ({
  folder,
  cli,
  start,
}) => {
  test.skip(!existsSync(clippings), 'the clippings are not beside this checkout (../shared/clippings)');
  test.setTimeout(150_000);
  const library = await newLibrary(folder, cli);
  const { page, close, home } = await start({ library });
  page.setDefaultTimeout(15_000);
  const lines = async (kind: string): Promise<string[]> => {
    const { stdout } = await cli('list', library, kind, '--json');
    return stdout.split('\n').filter((line) => line !== '');
  };

  await test.step('they come in through the window', async () => {
    await dropFiles(
      page,
      names.map((name) => join(clippings, name)),
    );
    await page.getByRole('button', { name: 'Import 3 articles' }).click();
    await expect(page.getByText('3 articles imported.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await expect(rows(page)).toHaveCount(4);
  });
  await test.step('as a careful reader would have them', async () => {
    const articles = (await lines('articles')).map((line) => JSON.parse(line) as Stored);
    const named = (name: string | undefined) => articles.find(({ files }) => files[0]?.name === name);
    expect(named(names[0])).toMatchObject({ title: { value: '' }, published: { edtf: '2023-02-14' } });
    expect(named(names[1])).toMatchObject({ title: { value: '' }, published: null });
    const page2 = await readFile(join(clippings, names[2] ?? ''), 'utf8');
    expect(named(names[2])?.title.value).toBe(page2.split('\n')[2]?.trim());
    const cut = named(names[2])?.cleaning.map(({ was }) => was) ?? [];
    expect(cut).toEqual(expect.arrayContaining(['Skip to content', 'Comments', 'Latest']));
  });

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
  await test.step('words of two articles are marked, and cited in one note', async () => {
    await page.getByRole('tab', { name: 'Articles', exact: true }).click();
    for (const [nth, article] of [rewording(page), page002(page)].entries()) {
      await article.click();
      await expect(article).toHaveAttribute('aria-selected', 'true');
      await chosenArticleShown(page);
      await expect(marks(page)).not.toHaveCount(0);
      const before = await marks(page).count();
      await selectStartOf(page, 0);
      await page.keyboard.press('h');
      await expect(marks(page)).toHaveCount(before + 1);
      await selectStartOf(page, 1);
      await page.keyboard.press('n');
      await expect(citations(page)).toHaveCount(nth + 1);
      await expect(saved(page)).toBeVisible();
    }
  });
  const ends = page.getByRole('listbox', { name: 'Loose ends' });
  await page.keyboard.press('Control+Shift+k');
  await expect(ends.getByRole('option', { name: /^Parts outside/ })).toBeVisible();
  const kinds = page.getByLabel('Which loose ends').locator('option');
  // What was marked last is among them: the list as it was a moment before may still be on its way out.
  await expect(kinds.filter({ hasText: 'Highlights' })).toHaveText('Highlights bearing on no event (4)');
  const before = await kinds.allTextContents();
  // Where one is in the window is a setting, saved a moment later.
  await expect.poll(() => readFile(join(home, 'settings.json'), 'utf8')).toContain('"loose ends"');
  await close();

  await test.step('opened again, it shows the same place and the same loose ends', async () => {
    const again = await start({ library, home });
    await expect(articleText(again.page)).toContainText('Patrushev');
    await expect(again.page.getByLabel('Which loose ends').locator('option')).toHaveText(before);
    await again.close();
  });
  expect(await lines('annotations')).toHaveLength(11);
  expect(await lines('events')).toHaveLength(4);
  expect(await lines('notes')).toHaveLength(1);
  expect(await cli('check', library)).toMatchObject({ code: 0 });
  await test.step('the export prints the inferred date in brackets, with its reason, and the sources', async () => {
    const out = join(folder, 'out.md');
    expect(await cli('export', library, '--format', 'markdown', '--out', out)).toMatchObject({ code: 0 });
    const text = (await readFile(out, 'utf8')).replaceAll('\\', '');
    expect(text).toContain('[14 Feb. 2023?]');
    expect(text).toContain('the article dated 14 Feb rewords it');
    expect(text).toMatch(/^## Sources/m);
    expect(text).toContain('3 articles, 2 sources');
    expect(await cli('check', library, '--export', out)).toMatchObject({ code: 0 });
    const web = join(folder, 'out.html');
    expect(await cli('export', library, '--format', 'html', '--out', web)).toMatchObject({ code: 0 });
    expect(await cli('check', library, '--export', web)).toMatchObject({ code: 0 });
  });
});
