import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts';
import {
  articleText,
  caretBefore,
  expectAccessible,
  marks as allMarks,
  openAnnouncement,
  selectByKeys,
} from '../support/journey';

const words = 'Diplomats in three European capitals';
const marks = (page: Page) => allMarks(page).filter({ hasText: words });
const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment on this passage' });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'What to do with the selected words' });
const scrolled = (page: Page): Promise<number> =>
  articleText(page).evaluate((text) => {
    for (let at = text.parentElement; at; at = at.parentElement) if (at.scrollTop > 0) return at.scrollTop;
    return 0;
  });

test('by keys alone: words are marked, tagged, reshaped and taken back, and the focus stays on them', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  await caretBefore(page, words);
  await test.step('an input method writes nowhere', async () => {
    const before = await articleText(page).innerText();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    expect(await articleText(page).innerText()).toBe(before);
    await session.send('Input.insertText', { text: '日本' });
    expect(await articleText(page).innerText()).toBe(before);
  });
  await selectByKeys(page, words);
  await expect(bar(page)).toBeVisible();
  const tag = await bar(page)
    .getByRole('button', { name: /^Highlight as/ })
    .nth(1)
    .textContent();

  await test.step('keys that come faster than the disk answers act on the one annotation', async () => {
    await page.keyboard.press('h');
    await page.keyboard.press('2');
    await expect(marks(page)).toHaveCount(1);
    await expect(marks(page)).toHaveAttribute('aria-description', `highlight: ${tag?.slice(1)}`);
    await expect(articleText(page)).toBeFocused();
  });
  await test.step('its end moves by keys, words are added, and it is split and merged again', async () => {
    const status = (words: RegExp) => page.getByRole('status').getByText(words);
    await page.keyboard.press('r');
    await expect(page.getByRole('toolbar', { name: 'Moving an edge of the annotation' })).toBeVisible();
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(
      status(/^The annotation is now on: “Diplomats in three European capitals describe it”/),
    ).toHaveCount(1);
    await selectByKeys(page, 'balancing act');
    await expect(bar(page).getByRole('button', { name: 'Add A' })).toBeVisible();
    await page.keyboard.press('a');
    await expect(status(/^Added to the annotation: “balancing act”/)).toHaveCount(1);
    // At once: the page tells of a caret a moment after it is put there.
    await caretBefore(page, 'three European', ['x']);
    await expect(status(/^Split in two/)).toHaveCount(1);
    await page.keyboard.press('[');
    await expect(status(/Diplomats in$/)).toHaveCount(1);
    await page.keyboard.press('m');
    await expect(status(/^Merged with/)).toHaveCount(1);
    for (let back = 0; back < 4; back++) await page.keyboard.press('Control+z');
    await expect(marks(page)).toHaveText(words);
  });
  await test.step('nothing typed there ever becomes part of the article', async () => {
    const before = await articleText(page).textContent();
    await page.keyboard.type('qxz,.');
    await page.keyboard.press('Backspace');
    expect(await articleText(page).textContent()).toBe(before);
  });
  await test.step('brackets walk to it, Delete takes it away, undo brings it back', async () => {
    await page.keyboard.press(']');
    await page.keyboard.press('[');
    await expect(page.getByRole('status').getByText(/^\d of 9\. highlight/)).toHaveCount(1);
    await page.keyboard.press('Delete');
    await expect(marks(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(marks(page)).toHaveCount(1);
  });
});

test('by mouse: a crowded spot lists what lies there, and the menu acts on the one chosen', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  const first = allMarks(page).filter({ hasText: /^Wang Yi leaves/ });
  await first.dblclick({ position: { x: 30, y: 10 } });
  await bar(page).getByRole('button', { name: 'Highlight H' }).click();
  await expect(bar(page)).toHaveCount(0);
  const inner = allMarks(page).filter({ hasText: /^Yi$|^Wang$/ });
  await expect(inner).toHaveCount(1);
  await test.step('an edge is dragged', async () => {
    const end = page.locator('[data-edge="end"]');
    const before = await inner.textContent();
    const box = await end.boundingBox();
    const to = (box?.x ?? 0) + 80;
    const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    await page.mouse.move((box?.x ?? 0) + 6, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByRole('status').getByText(/^The annotation is now on/)).toHaveCount(1);
    await expect(inner).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(inner).toHaveText(before ?? '');
  });
  await inner.click();
  const list = page.getByRole('menuitem', { name: /“Wang Yi leaves/ });
  await expect(list).toBeVisible();
  await list.click();
  await page.getByRole('tab', { name: 'Details', exact: true }).click();
  await expect(page.getByRole('complementary').getByText(/^Wang Yi leaves on Tuesday/)).toBeVisible();
  await inner.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete annotation' }).click();
  await expect(page.getByText(/^Deleted the annotation on/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(inner).toHaveCount(1);
});

test('an article opens where it was left; a wide window has a card beside each passage, and they lead to one another', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  await articleText(page).hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(page)).toBeGreaterThanOrEqual(300);
  const left = await scrolled(page);
  await page.getByRole('listbox', { name: 'Articles' }).getByText('Wang Yi Ends His Tour in Moscow').click();
  await expect(articleText(page)).toHaveAttribute('aria-label', /^Wang Yi Ends/);
  await openAnnouncement(page);
  await expect.poll(() => scrolled(page)).toBe(left);

  await page.setViewportSize({ width: 1800, height: 900 });
  const card = page.getByRole('article', { name: /Munich/ });
  await expect(card.first()).toBeVisible();
  const passage = allMarks(page).filter({ hasText: /^On the way he is to speak/ });
  await passage.click();
  const button = page.getByRole('button', { name: /^On the way he is to speak/ });
  await expect(button).toHaveAttribute('aria-current', 'true');
  const [cardBox, passageBox] = [await button.boundingBox(), await passage.boundingBox()];
  expect(Math.abs((cardBox?.y ?? 0) - (passageBox?.y ?? 0))).toBeLessThan(24);
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(articleText(page)).toBeFocused();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing in the reader is hard to reach or to see: ${scheme}`, async ({ start }, { project }) => {
    test.skip(
      project.name === 'desktop',
      'the page is the same on both hosts, and is looked at on the browser host',
    );
    const { page } = await start();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 1800, height: 900 });
    await openAnnouncement(page);
    await selectByKeys(page, words);
    await expect(bar(page)).toBeVisible();
    await expectAccessible(page, 'words selected, and the bar beside them');
    await page.keyboard.press('c');
    await expect(comment(page).first()).toBeFocused();
    await expectAccessible(page, 'a comment on its card');
  });
}
