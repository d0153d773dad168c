import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts';
import { articleText, openAnnouncement, selectByKeys } from '../support/journey';

const field = (page: Page) => page.getByRole('group', { name: 'Link to an event' });
const search = (page: Page) => page.getByRole('combobox', { name: 'Find an event, or name a new one' });

const words = 'Diplomats in three European capitals';
/** Highlights of these words; elements stand only for those near the view. */
const marks = (page: Page) => page.locator('[role="mark"]').filter({ hasText: words });

test('a new event takes the date told, read back before it is saved', async ({ start, cli, folder }) => {
  const { page, close } = await start();
  await openAnnouncement(page);
  await selectByKeys(page, words);
  await page.keyboard.press('e');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('Talks in three capitals');
  const options = field(page).getByRole('listbox', { name: 'Events' }).getByRole('option');
  await expect(options.last()).toContainText('New: Talks in three capitals');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Tab');
  await page.keyboard.type('32 Feb 2023');
  await page.keyboard.press('Enter');
  await expect(field(page), 'an impossible date is not saved').toBeVisible();
  await page.getByRole('textbox', { name: 'Date as told' }).fill('this coming weekend');
  await expect(field(page).getByText('Read as Saturday 18 – Sunday 19 February 2023')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Linked to “Talks in three capitals”')).toBeVisible();
  await page.getByRole('tab', { name: 'Events' }).click();
  await page
    .getByRole('option', { name: /Talks in three capitals/ })
    .first()
    .click();
  await expect(page.getByText(/^Told as “this coming weekend” in/)).toBeVisible();
  const rests = 'Counted from an article’s date of publication, which is itself inferred.';
  await expect(page.getByText(rests)).toBeVisible();
  await close();
  expect((await cli('check', `${folder}/home/Sample library`)).code).toBeLessThan(2);
});

test('Esc leaves all as it was; keys pressed before the field is there go where they would go in it', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  await selectByKeys(page, words);
  await page.keyboard.press('e');
  await test.step('Tab passes by the list of events, also while it is long enough to scroll', async () => {
    const events = field(page).getByRole('listbox', { name: 'Events' });
    await expect.poll(() => events.evaluate((list) => list.scrollHeight > list.clientHeight)).toBe(true);
    await page.keyboard.press('Tab');
    await expect(field(page).getByRole('textbox', { name: 'Date as told' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(search(page)).toBeFocused();
  });
  await page.keyboard.type('muni');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tuesday');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(articleText(page)).toBeFocused();
  await expect(marks(page)).toHaveCount(0);

  const keys = ['e', ...'munix', 'Backspace', 'Tab', ...'Tusday', ...Array(4).fill('ArrowLeft'), 'e'];
  await articleText(page).evaluate(
    (text, pressed) => {
      for (const key of pressed) {
        text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    },
    [...keys, 'Tab', 'ArrowRight'],
  );
  const second = field(page).getByRole('radio', { name: 'Tuesday 7 February 2023' });
  await expect(second).toBeFocused();
  await expect(second).toBeChecked();
  await expect(search(page)).toHaveValue('muni');
  await expect(field(page).getByRole('textbox', { name: 'Date as told' })).toHaveValue('Tuesday');
});

test('stance, what it is about and who says it', async ({ start }) => {
  const { page } = await start();
  await openAnnouncement(page);
  await selectByKeys(page, words);
  await page.keyboard.press('e');
  await page.keyboard.type('muni');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(field(page).getByRole('radio', { name: 'Contradicts' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Its pe');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A new speaker');
  const offered = page.getByRole('listbox').filter({ hasText: 'New: A new speaker' });
  await expect(offered.getByRole('option')).toHaveText([/person$/, /group$/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page).getByRole('button', { name: 'Not said by A new speaker' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Linked to “Munich Security Conference”')).toBeVisible();
  await page.getByRole('tab', { name: 'Events' }).click();
  await page
    .getByRole('option', { name: /Munich/ })
    .first()
    .click();
  const claims = page.getByRole('region', { name: 'Contradicts' });
  await expect(claims.getByText('Said by A new speaker')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who says it' }).getByText('A new speaker')).toBeVisible();
  await expect(claims.getByText('About: its people').first()).toBeVisible();
});
