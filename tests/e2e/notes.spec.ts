import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts';
import { articleText } from '../support/journey';

const texts = {
  'harbour.txt':
    'The harbour reopens\n\nShips came in again on Monday, the harbour master said in the evening.',
  'grain.txt': 'Grain leaves at last\n\nForty thousand tonnes left the silos before the rain, traders said.',
};

/** A library of two articles without a note. */
async function twoArticles(
  folder: string,
  cli: (...args: string[]) => Promise<{ code: number }>,
): Promise<string> {
  const files = Object.entries(texts).map(([name, words]) => [join(folder, name), words] as const);
  for (const [file, words] of files) await writeFile(file, words);
  const library = join(folder, 'library');
  expect((await cli('import', library, ...files.map(([file]) => file))).code).toBe(0);
  return library;
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Text of the note/ });
const cited = (page: Page) => text(page).locator('[data-cites]');
const saved = (page: Page) => page.getByRole('complementary').getByText('Saved', { exact: true });

/**
 * An editor that has just got the focus puts its own selection back by a timer of 20 ms, and hears of the page's a
 * moment late; no hand is faster than that.
 */
async function caretSettled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 40)));
}

/** A new note of that title, with the caret in its text. */
async function startNote(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: 'Note', exact: true }).click();
  await page.getByRole('button', { name: 'New note' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
}

async function openArticle(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Articles' }).click();
  await page.getByRole('option', { name: new RegExp(name) }).click();
  await expect(articleText(page)).toHaveAttribute('aria-label', new RegExp(name));
}

/** Selects the words at the caret to the end of the sentence's line, by keyboard. */
async function selectWords(page: Page): Promise<void> {
  const article = page.getByRole('main').locator('[data-caret="reading"]');
  await article.focus();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight');
}

test('words cited with n start a note; the focus stays in the article, and the number leads back', async ({
  folder,
  cli,
  start,
}) => {
  const { page } = await start({ library: await twoArticles(folder, cli) });
  await openArticle(page, 'The harbour reopens');
  await selectWords(page);
  await page.keyboard.press('n');
  await expect(cited(page)).toHaveCount(1);
  await expect(page.getByRole('tab', { name: 'Note', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('main').locator('[data-caret="reading"]')).toBeFocused();

  await expect(cited(page).first()).toHaveAttribute('aria-label', /, n\.d\.\)$/);
  const label = (await cited(page).first().getAttribute('aria-label')) ?? '';
  await openArticle(page, 'Grain leaves');
  await selectWords(page);
  await page.keyboard.press('n');
  await expect(cited(page)).toHaveCount(2);
  await expect(cited(page).first()).toHaveAttribute('aria-label', label);
  await expect(saved(page)).toBeVisible();
  await test.step('an @ and some words cite without leaving the note', async () => {
    await text(page).focus();
    await page.keyboard.press('Control+End');
    // At once: Enter means what the answer to the last letter puts first.
    await page.keyboard.type(' See @grain leaves');
    await page.keyboard.press('Enter');
    await expect(cited(page)).toHaveCount(3);
    await page.keyboard.type('and write to a@b.example, @ noon.');
    await expect(text(page)).toContainText('and write to a@b.example, @ noon.');
    await expect(text(page)).not.toContainText('@grain');
    await expect(page.getByRole('listbox', { name: 'What to cite' })).toHaveCount(0);
    await expect(saved(page)).toBeVisible();
  });

  await cited(page).first().click();
  await expect(page.getByRole('main')).toContainText('harbour master');
  await page.reload();
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
  await page.getByRole('option', { name: /The harbour/ }).click();
  await expect(cited(page)).toHaveCount(3);
});

test('a note keeps its words, caret and scrolling while reader, tab and article change', async ({
  folder,
  cli,
  start,
}) => {
  const { page } = await start({ library: await twoArticles(folder, cli) });
  await startNote(page, 'Tour');
  for (let line = 0; line < 40; line++) {
    await page.keyboard.insertText(`Line ${line}`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('The end');
  for (let back = 0; back < 4; back++) await page.keyboard.press('ArrowLeft');
  const scrolled = () => text(page).evaluate((dom) => dom.getBoundingClientRect().top);
  const before = await scrolled();
  expect(before).toBeLessThan(0);
  await page.getByRole('tab', { name: 'Details', exact: true }).click();
  await openArticle(page, 'Grain leaves');
  await page.getByRole('tab', { name: 'Note', exact: true }).click();
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(2);
  await selectWords(page);
  await page.keyboard.press('n');
  await expect(text(page).locator('p').last()).toHaveText(/^The\s+end$/);
  await expect(text(page).locator('p').last().locator('[data-cites]')).toHaveCount(1);
  await text(page).focus();
  // The caret comes back to where it was a moment after the focus.
  await page.waitForFunction(() => getSelection()?.anchorNode?.parentElement?.textContent?.endsWith('end'));
  await page.keyboard.type('!');
  await expect(text(page).locator('p').last()).toHaveText('The! end');
});

test('Ctrl+Z in the note is the note’s own; outside it takes back the last act of writing', async ({
  start,
}) => {
  const { page } = await start();
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
  await page.getByRole('option', { name: /Start here/ }).click();
  await text(page).locator('p').last().click();
  await caretSettled(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mine');
  await expect(text(page).getByText('Mine', { exact: true })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(text(page).getByText('Mine', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(text(page).getByText('Mine', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Note', exact: true }).focus();
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undid: writing in “Start here”')).toBeVisible();
});

test('a citation is copied and pasted whole, becomes a quoted block by key, and its note can be deleted and brought back', async ({
  start,
}) => {
  const { page } = await start();
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
  await page.getByRole('option', { name: /Start here/ }).click();
  await expect(cited(page)).not.toHaveCount(0);
  const count = await cited(page).count();
  const blocks = text(page).locator('[data-cites="citationBlock"]');
  expect(count).toBeGreaterThan(2);
  await text(page).locator('p').first().click();
  await caretSettled(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.waitForFunction(() => getSelection()?.isCollapsed);
  await caretSettled(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect(cited(page)).toHaveCount(2 * count);
  const labels = await cited(page).evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute('aria-label')),
  );
  expect(labels.slice(count)).toEqual(labels.slice(0, count));

  const quoted = await blocks.count();
  await cited(page).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Show as a quoted block/ }).click();
  await expect(blocks).toHaveCount(quoted + 1);
  await expect(saved(page)).toBeVisible();

  await page.getByRole('button', { name: 'What to do with this note' }).click();
  await page.getByRole('menuitem', { name: 'Delete note…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Delete/ })
    .click();
  await expect(page.getByText('No note is open')).toBeVisible();

  // From the bin it comes back, by the keyboard alone.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Bin…');
  await page.keyboard.press('Enter');
  const bin = page.getByRole('dialog', { name: 'Bin' });
  await expect(bin.getByRole('option', { name: /^Start here, Note/ })).toBeVisible();
  await expect(bin.getByRole('listbox')).toBeFocused();
  await bin.getByRole('button', { name: 'Put back' }).press('Enter');
  await expect(bin.getByText('The bin is empty')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: /Start here/ })).toBeVisible();
});

test('hostile and huge text pasted from elsewhere runs nothing, and all of its words are kept', async ({
  folder,
  cli,
  start,
}) => {
  const { page } = await start({ library: await twoArticles(folder, cli) });
  await startNote(page, 'Paste');
  const paste = (html: string) =>
    text(page).evaluate((dom, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  await paste(
    `<p onclick="window.ran=1">safe words</p><img src=x onerror="window.ran=1"><script>window.ran=1</script>
     <svg><animate onbegin="window.ran=1" attributeName=x dur=1s></svg><a href="javascript:window.ran=1">link</a>`,
  );
  await expect(text(page)).toContainText('safe words');
  const words = Array.from({ length: 100_000 }, (_, index) => `word${index}`);
  await paste(`<p>${words.join(' ')}</p>`);
  await expect(text(page)).toContainText('word99999');
  await expect(saved(page)).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await text(page).locator('img, script, svg, a').count()).toBe(0);
  await page.reload();
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
  await page.getByRole('option', { name: /Paste/ }).click();
  await expect(text(page)).toContainText('word99999');
});
