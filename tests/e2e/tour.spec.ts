import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import tour from '../../seeds/tour.json' with { type: 'json' };
import { expect, test } from '../support/hosts';
import { articleText, dropFiles, marks, selectByKeys } from '../support/journey';

const note = (page: Page) => page.getByRole('textbox', { name: /^Text of the note/ });
const details = (page: Page) => page.getByRole('tabpanel', { name: 'Details' });
const toNote = (page: Page) => page.getByRole('tab', { name: 'Note', exact: true }).click();

/** The citations under a step's heading, in the order they stand in. */
function citedUnder(page: Page, title: string) {
  const under = `.//h2[normalize-space()="${title}"]/following-sibling::p[1]//*[@data-cites]`;
  return note(page).locator(`xpath=${under}`);
}

/** Follows a citation of the note from under a step's heading. */
async function follow(page: Page, title: string, nth = 0): Promise<void> {
  await toNote(page);
  await citedUnder(page, title).nth(nth).click();
}

interface Walk {
  readonly page: Page;
  readonly folder: string;
  readonly title: string;
}

/** What a newcomer does at each step of the tour, and sees. */
const steps: Record<string, (walk: Walk) => Promise<void>> = {
  look: async ({ page }) => {
    await expect(note(page)).toContainText('This library is a sample');
    await expect(articleText(page)).toContainText('China will send');
    await expect(page.getByText('Nothing leaves this computer')).toBeVisible();
    await expect(page.getByRole('button', { name: /Sample library/ })).toBeVisible();
    await expect(page.getByText('Wang Yi Ends His Tour in Moscow', { exact: true })).toBeVisible();
  },
  citation: async ({ page, title }) => {
    await follow(page, title);
    await expect(marks(page).filter({ hasText: /^Wang Yi leaves on Tuesday/ })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(note(page)).toBeVisible();
  },
  source: async ({ page, title }) => {
    await follow(page, title);
    await expect(articleText(page)).toHaveAttribute('aria-label', /^Wang Yi Ends His Tour/);
    await page.getByRole('tab', { name: 'Details', exact: true }).click();
    await expect(details(page).getByText('Skip to content', { exact: true })).toBeVisible();
    await expect(details(page).getByText('s3-copied-page.txt').first()).toBeVisible();
  },
  date: async ({ page, title }) => {
    await follow(page, title);
    await expect(articleText(page)).toContainText('China will send');
    await page.getByRole('tab', { name: 'Details', exact: true }).click();
    await expect(details(page).getByText(/the article dated 14 Feb 2023 rewords it/)).toBeVisible();
    await follow(page, title, 1);
    await expect(marks(page).filter({ hasText: /^Wang Yi leaves on Tuesday/ })).toBeVisible();
  },
  highlight: async ({ page }) => {
    await selectByKeys(page, 'Diplomats in three European capitals');
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.keyboard.type('Which capitals?');
    await page.keyboard.press('Escape');
    const made = marks(page).filter({ hasText: /^Diplomats in three/ });
    await expect(made).toHaveAttribute('aria-description', /with a comment$/);
  },
  evidence: async ({ page }) => {
    for (const [letters, event] of [
      ['muni', 'Munich Security Conference'],
      ['tour of', "Wang Yi's tour of Europe and Russia"],
    ] as const) {
      await page.keyboard.press('e');
      await page.keyboard.type(letters);
      await page.keyboard.press('Enter');
      await expect(page.getByText(`Linked to “${event}”`)).toBeVisible();
      await expect(articleText(page)).toBeFocused();
      await expect(marks(page).filter({ hasText: /^Diplomats in three/ })).toHaveCount(1);
    }
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undid: link to event “?Wang Yi/)).toBeVisible();
  },
  timeline: async ({ page, title }) => {
    await follow(page, title);
    await expect(details(page).getByText('3 articles, 2 sources', { exact: false }).first()).toBeVisible();
    await follow(page, title, 1);
    await expect(
      details(page)
        .getByText(/after the whole ends/)
        .first(),
    ).toBeVisible();
  },
  rewording: async ({ page, title }) => {
    await follow(page, title);
    await expect(page.getByRole('main').getByText('2 articles, one source').first()).toBeVisible();
    await marks(page)
      .filter({ hasText: /is attending as well/ })
      .click();
    await page.getByRole('tab', { name: 'Details', exact: true }).click();
    await expect(details(page).getByText(/Here it has become/)).toBeVisible();
  },
  sharper: async ({ page, title }) => {
    await follow(page, title, 3);
    await expect(
      details(page)
        .getByText(/^All 3 articles that support it were published before it/)
        .first(),
    ).toBeVisible();
    await expect(details(page).getByText(/no source you hold says it took place/i)).toBeVisible();
  },
  speakers: async ({ page, title }) => {
    await follow(page, title);
    await expect(
      details(page)
        .getByText(/Washington/)
        .first(),
    ).toBeVisible();
    await expect(
      details(page)
        .getByText(/Beijing/)
        .first(),
    ).toBeVisible();
  },
  write: async ({ page, title }) => {
    await follow(page, 'See where a date came from');
    await expect(articleText(page)).toContainText('China will send');
    await toNote(page);
    const before = await note(page).locator('[data-cites]').count();
    await selectByKeys(page, 'first such trip to Moscow');
    await page.keyboard.press('n');
    await expect(note(page).locator('[data-cites]')).toHaveCount(before + 1);
    await expect(note(page).getByText(title, { exact: true })).toBeAttached();
  },
  'loose-ends': async ({ page }) => {
    await page.keyboard.press('Control+Shift+k');
    const ends = page.getByRole('listbox', { name: 'Loose ends' });
    for (const kind of ['Articles without a date', 'Highlights bearing on', 'Events with one', 'Disputed']) {
      await expect(ends.getByRole('option', { name: new RegExp(`^${kind}`) }).first()).toBeVisible();
    }
    await ends.getByRole('option', { name: /^Articles without a date/ }).click();
    await expect(articleText(page)).toContainText('came through Moscow in January');
  },
  export: async ({ page, folder }) => {
    await page.keyboard.press('Control+Shift+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const shown = dialog.getByTitle('Preview of the page').contentFrame();
    await expect(shown.getByText(/\[14 Feb\. 2023\?\]/).first()).toBeVisible();
    await expect(shown.locator('svg').first()).toBeVisible();
    const printed = await shown
      .getByText(/may attend as well/)
      .first()
      .evaluate((words) => words.ownerDocument.body.innerText);
    await writeFile(join(folder, 'page.txt'), printed);
    const id = /leaves on Tuesday[\s\S]*?\b([0-9a-f]{8})\b/.exec(
      await readFile(join(folder, 'page.txt'), 'utf8'),
    )?.[1];
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(id ?? 'no id was printed');
    await page.keyboard.press('Enter');
    await expect(articleText(page)).toContainText('China will send');
  },
  own: async ({ page, folder }) => {
    await writeFile(join(folder, 'mine.txt'), 'My own first article, and a second sentence.');
    await dropFiles(page, [join(folder, 'mine.txt')]);
    await expect(page.getByRole('dialog', { name: 'Where should this go?' })).toBeVisible();
    await page.keyboard.type('Ten years');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Ten years/ })).toBeVisible();
    await expect(articleText(page)).toContainText('My own first article');
  },
};

test('the five-minute tour, step by step', async ({ start, folder }) => {
  test.setTimeout(120_000);
  expect(Object.keys(steps)).toEqual(tour.steps.map(({ id }) => id));
  const { page } = await start({ isFirst: true });
  for (const { id, title } of tour.steps) {
    await test.step(title, async () => steps[id]?.({ page, folder, title }));
  }
});
