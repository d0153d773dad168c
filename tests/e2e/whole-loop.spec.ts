import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test } from '../support/hosts';
import {
  articleText,
  chosenArticleShown,
  dropFiles,
  expectAccessible,
  extendByKeys,
  marks,
} from '../support/journey';

const citations = (page: Page) => page.getByRole('complementary').locator('[data-cites]');
const saved = (page: Page) => page.getByRole('complementary').getByText('Saved', { exact: true });

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

const clippings = join(root, '..', 'shared', 'clippings');
const names = ['000_c4ad795fb1eafc95.txt', '001_17a041df6b7e2768.txt', '002_121479d0b7c2b57f.txt'];

interface Stored {
  readonly title: { readonly value: string };
  readonly published: { readonly edtf: string } | null;
  readonly cleaning: readonly { readonly was: string }[];
  readonly files: readonly { readonly name: string }[];
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

test('the real clippings come in, are worked on, and go out whole', async ({ folder, cli, start }) => {
  test.skip(!existsSync(clippings), 'the clippings are not beside this checkout (../shared/clippings)');
  test.setTimeout(150_000);
  const library = await newLibrary(folder, cli);
  const { page, close } = await start({ library });
  await dropFiles(
    page,
    names.map((name) => join(clippings, name)),
  );
  await page.getByRole('button', { name: 'Import 3 articles' }).click();
  await expect(page.getByText('3 articles imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).last().click();

  const lines = async (kind: string): Promise<string[]> => {
    const { stdout } = await cli('list', library, kind, '--json');
    return stdout
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '');
  };
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
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(rows).toHaveCount(4);
  let cited = 0;
  for (let row = 0; row < 4; row++) {
    await rows.nth(row).click();
    await expect(rows.nth(row)).toHaveAttribute('aria-selected', 'true');
    await chosenArticleShown(page);
    if ((await articleText(page).locator('p').count()) < 3) continue;
    await selectStartOf(page, 0);
    await page.keyboard.press('h');
    await expect(marks(page)).toHaveCount(1);
    await selectStartOf(page, 1);
    await page.keyboard.press('e');
    await page.keyboard.type(`Event ${row}`);
    await expect(page.getByRole('option', { name: `New: Event ${row}` })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(marks(page)).toHaveCount(2);
    await selectStartOf(page, 2);
    await page.keyboard.press('n');
    await expect(citations(page)).toHaveCount(++cited);
    await expect(saved(page)).toBeVisible();
  }
  await close();
  expect(await lines('annotations')).toHaveLength(9);
  expect(await lines('events')).toHaveLength(3);
  expect(await lines('notes')).toHaveLength(1);
  expect(await cli('check', library)).toMatchObject({ code: 0 });
  for (const format of ['markdown', 'html']) {
    const out = join(folder, `clippings.${format}`);
    expect(await cli('export', library, '--format', format, '--out', out)).toMatchObject({ code: 0 });
    expect(await cli('check', library, '--export', out)).toMatchObject({ code: 0 });
  }
});
