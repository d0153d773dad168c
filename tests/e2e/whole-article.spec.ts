import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test, type Fixtures } from '../support/hosts';
import { keepOff, selectByDragging, selectByFinding } from '../support/hands';
import { articleText, dropFiles, expectAccessible, marks } from '../support/journey';

const seeds = (name: string): string => join(root, 'seeds', 'articles', name);

/** Passages of the article, and the tags each is coded with. */
const passages = {
  hedged: 'may attend as well',
  leaves: 'an eight-day tour',
  balloon: 'built to gather',
  last: 'confirmed a date',
};
const coded: Readonly<Record<keyof typeof passages, readonly string[]>> = {
  hedged: ['Hedges', 'Munich'],
  leaves: ['Travel'],
  balloon: ['Balloon'],
  last: ['Hedges', 'State visit'],
};

const bar = (page: Page) => page.getByRole('toolbar', { name: 'What to do with the selected words' });
const citations = (page: Page) => page.getByRole('complementary').locator('[data-cites]');
const saved = (page: Page) => page.getByRole('complementary').getByText('Saved', { exact: true });
const tagField = (page: Page) => page.getByRole('textbox', { name: 'Add a tag to this annotation' });
const shownPassage = (page: Page) => page.getByRole('region', { name: 'Passage', exact: true });
const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment on this passage' });
const passage = (page: Page, which: keyof typeof passages) =>
  marks(page).filter({ hasText: passages[which] });
const described = (which: keyof typeof passages) => new RegExp(`^highlight: ${coded[which].join(', ')}`);

/** A library with nothing in it but one article to begin with. */
async function newLibrary({ folder, cli }: Pick<Fixtures, 'folder' | 'cli'>): Promise<string> {
  const first = join(folder, 'first.txt');
  await writeFile(first, 'The first article of this library says little.');
  const library = join(folder, 'library');
  expect(await cli('import', library, first)).toMatchObject({ code: 0 });
  return library;
}

interface Kept {
  readonly id: string;
  readonly tags: readonly string[];
  readonly comment: object | null;
  readonly stretches: readonly { readonly made: { readonly exact: string } }[];
  readonly annotation: string;
}

/** Asserts that what the journey did is on disk: four passages with five tags, a comment and a link. */
async function expectKept(library: string, cli: Fixtures['cli']): Promise<void> {
  const list = async (kind: string): Promise<Kept[]> => {
    const { stdout } = await cli('list', library, kind, '--json');
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Kept);
  };
  const annotations = await list('annotations');
  const on = (words: string) => annotations.find(({ stretches }) => stretches[0]?.made.exact === words);
  const tags = Object.values(passages).map((words) => on(words)?.tags ?? []);
  expect(tags.map(({ length }) => length)).toEqual(Object.values(coded).map(({ length }) => length));
  expect(new Set(tags.flat()).size).toBe(5);
  expect(on(passages.hedged)?.comment).not.toBeNull();
  const evidence = await list('evidence');
  expect(evidence.map(({ annotation }) => annotation)).toEqual([on(passages.leaves)?.id]);
}

/** Types one more tag for the annotation at hand, and goes back to the article. */
async function tagAtHand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('t');
  // At once: what is typed on the way to the field is for the field.
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove tag ${name}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articleText(page)).toBeFocused();
}

test('a whole article, from its file to a checked export, with the keyboard alone', async ({
  folder,
  cli,
  start,
}) => {
  test.setTimeout(240_000);
  const library = await newLibrary({ folder, cli });
  const { page, close } = await start({ library });
  const noMouse = await keepOff(page, 'mouse');

  await dropFiles(page, [seeds('s2-tour-announced.txt'), seeds('s3-copied-page.txt')]);
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
  await expect(page.getByText('Nothing is stored yet.')).toBeVisible();
  // Nothing goes in before it can be seen: the key waits for the rows, as a user would.
  await expect(page.getByRole('button', { name: 'Import 2 articles' })).toBeEnabled();
  await expectAccessible(page, 'the import review');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('2 articles imported.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await test.step('read to its end', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('china will');
    await page.keyboard.press('Enter');
    await expect(articleText(page)).toHaveAttribute('aria-label', /^China will send/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+1');
    await expect(articleText(page)).toBeFocused();
    await page.keyboard.press('Control+End');
    await expect(articleText(page).locator('p').last()).toBeInViewport();
    await page.keyboard.press('d');
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  });
  await test.step('coded, and commented', async () => {
    await selectByFinding(page, passages.hedged);
    await page.keyboard.press('t');
    // At once: what is typed on the way to the field is for the field, and one tag follows another.
    for (const name of coded.hedged) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await expect(passage(page, 'hedged')).toHaveAttribute('aria-description', described('hedged'));
    await page.keyboard.press('Escape');
    await expect(articleText(page)).toBeFocused();
    await page.keyboard.press('c');
    await page.keyboard.type('May, not will.');
    await page.keyboard.press('Escape');
    await expect(passage(page, 'hedged')).toHaveAttribute('aria-description', /with a comment$/);
  });
  await test.step('linked to a new event by three keys beside the letters; focus and scroll stay', async () => {
    await selectByFinding(page, passages.leaves);
    const before = await articleText(page).boundingBox();
    await page.keyboard.press('e');
    await page.keyboard.type('The tour');
    await expect(page.getByRole('option', { name: /New: ?The tour/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Linked to “The tour”')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Link to an event' })).toHaveCount(0);
    await expect(articleText(page)).toBeFocused();
    expect(await articleText(page).boundingBox()).toEqual(before);
    await tagAtHand(page, 'Travel');
    await expect(passage(page, 'leaves')).toHaveAttribute('aria-description', described('leaves'));
  });
  await test.step('undo says what it undid, redo brings it back', async () => {
    for (const undone of [/^Undid: tags of/, /^Undid: link to/]) {
      await page.keyboard.press('Control+z');
      await expect(page.getByText(undone)).toBeVisible();
    }
    await expect(passage(page, 'leaves')).toHaveCount(0);
    for (let again = 0; again < 2; again++) await page.keyboard.press('Control+Shift+z');
    await expect(passage(page, 'leaves')).toHaveAttribute('aria-description', described('leaves'));
  });
  await test.step('cited in a note', async () => {
    await selectByFinding(page, passages.balloon);
    await page.keyboard.press('n');
    await expect(page.getByRole('tab', { name: 'Note', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(citations(page)).toHaveCount(1);
    await expect(saved(page)).toBeVisible();
    await expectAccessible(page, 'the window');
    await tagAtHand(page, 'Balloon');
    await expect(passage(page, 'balloon')).toHaveAttribute('aria-description', described('balloon'));
  });
  await test.step('coded with a tag used before by its number, and with a fifth', async () => {
    await selectByFinding(page, passages.last);
    const key = bar(page).getByRole('button', { name: 'Highlight as Hedges' }).locator('kbd');
    await page.keyboard.press((await key.textContent()) ?? '');
    await tagAtHand(page, 'State visit');
    await expect(passage(page, 'last')).toHaveAttribute('aria-description', described('last'));
  });
  await noMouse();
  await close();

  await expectKept(library, cli);
  for (const format of ['markdown', 'html']) {
    const out = join(folder, `out.${format}`);
    expect(await cli('export', library, '--format', format, '--out', out)).toMatchObject({ code: 0 });
    const text = await readFile(out, 'utf8');
    for (const quote of ['may attend as well', 'an eight', 'built to gather']) {
      expect(text).toContain(quote);
    }
    expect(await cli('check', library, '--export', out)).toMatchObject({ code: 0 });
  }
});

test('a whole article with the mouse alone, but for the letters of names', async ({ folder, cli, start }) => {
  test.setTimeout(240_000);
  const library = await newLibrary({ folder, cli });
  const { page, close } = await start({ library });
  const noKeys = await keepOff(page, 'keyboard');
  const act = (name: string) => bar(page).getByRole('button', { name, exact: true }).click();
  const newTag = async (name: string, which: keyof typeof passages): Promise<void> => {
    await expect(shownPassage(page)).toContainText(passages[which]);
    await tagField(page).click();
    await page.keyboard.type(name);
    await page.getByRole('option', { name: `New: ${name} topic` }).click();
    await expect(page.getByRole('button', { name: `Remove tag ${name}` })).toBeVisible();
  };

  await dropFiles(page, [seeds('s2-tour-announced.txt')]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(articleText(page)).toHaveAttribute('aria-label', /^China will send/);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await test.step('read to its end', async () => {
    await articleText(page).hover();
    const end = page.getByRole('button', { name: 'Mark as read' });
    await expect(async () => {
      await page.mouse.wheel(0, 400);
      await expect(end).toBeInViewport({ timeout: 500 });
    }).toPass();
    await end.click();
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  });
  await test.step('coded, and commented', async () => {
    await selectByDragging(page, passages.hedged);
    await act('Tag T');
    for (const name of coded.hedged) await newTag(name, 'hedged');
    await comment(page).click();
    await page.keyboard.type('May, not will.');
    await page.getByRole('tab', { name: 'Events' }).click();
    await expect(passage(page, 'hedged')).toHaveAttribute('aria-description', described('hedged'));
    await expect(passage(page, 'hedged')).toHaveAttribute('aria-description', /with a comment$/);
  });
  await test.step('linked to a new event by three actions beside the letters', async () => {
    await selectByDragging(page, passages.leaves);
    await act('Event E');
    await page.keyboard.type('The tour');
    await page.getByRole('option', { name: 'New: The tour' }).click();
    await expect(page.getByText('Linked to “The tour”')).toBeVisible();
    await passage(page, 'leaves').click();
    await newTag('Travel', 'leaves');
  });
  await test.step('cited in a note; the citation leads back', async () => {
    await selectByDragging(page, passages.balloon);
    await act('Cite N');
    await expect(citations(page)).toHaveCount(1);
    await expect(saved(page)).toBeVisible();
    await citations(page).click();
    await expect(passage(page, 'balloon')).toBeInViewport();
    await page.getByRole('tab', { name: 'Details', exact: true }).click();
    await newTag('Balloon', 'balloon');
  });
  await test.step('coded with a tag used before by its button, and with a fifth', async () => {
    await selectByDragging(page, passages.last);
    await act('Highlight as Hedges');
    await newTag('State visit', 'last');
    await expect(passage(page, 'last')).toHaveAttribute('aria-description', described('last'));
  });
  await noKeys();
  await close();
  await expectKept(library, cli);
});
