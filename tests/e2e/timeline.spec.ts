import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/hosts';
import { articleText, expectAccessible } from '../support/journey';

const drawing = (page: Page) => page.getByRole('listbox', { name: /^Events on the timeline/ });
const active = (page: Page) => drawing(page).locator('[data-active]');
const zoomIn = (page: Page) => page.getByRole('button', { name: 'Zoom in' });

/** How many pixels wide the tour is drawn. */
async function tourWidth(page: Page): Promise<number> {
  const box = await drawing(page).locator('[data-event] > path').first().boundingBox();
  return box?.width ?? 0;
}

test('keys walk the events in order of time; Enter opens one; its quote jumps and flashes', async ({
  start,
}) => {
  const { page } = await start();
  await page.keyboard.press('Control+3');
  await expect(drawing(page)).toBeFocused();
  await expect(drawing(page).getByRole('option')).toHaveCount(7);
  await page.keyboard.press('Home');
  const said: string[] = [];
  for (let step = 0; step < 7; step += 1) {
    said.push((await active(page).getAttribute('aria-label')) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(said.map((each) => each.slice(0, each.indexOf(',')))).toEqual([
    '21–31 Jan 2023',
    '1–10 Feb 2023',
    '14–21 Feb 2023',
    '18–19 Feb 2023',
    '21 Feb 2023',
    '22 Feb 2023',
    '20–22 Mar 2023',
  ]);
  expect(said[2]).toContain('3 claims support it, 1 contradicts it');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const details = page.getByRole('tabpanel', { name: 'Details' });
  await expect(details.getByRole('textbox', { name: 'Title of the event' })).toHaveValue(/Wang Yi's tour/);
  await expect(
    details.getByText('told in 3 articles, 2 sources · 1 contradicts it', { exact: false }),
  ).toBeVisible();
  await expect(details.getByText('after the whole ends', { exact: true })).toBeVisible();
  await details.getByRole('region', { name: 'Supports' }).getByRole('button').first().click();
  await expect(articleText(page)).toBeVisible();
  await expect(page.locator('[role="mark"]').first()).toBeVisible();
});

test('it zooms and pans by wheel, drag, buttons and keys, and fits all', async ({ start }) => {
  const { page } = await start();
  await page.keyboard.press('Control+Shift+l');
  const first = await tourWidth(page);
  expect(first).toBeGreaterThan(0);
  await zoomIn(page).click();
  const closer = await tourWidth(page);
  expect(closer).toBeGreaterThan(first * 1.4);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await drawing(page).hover({ position: { x: 300, y: 300 } });
  await page.mouse.wheel(0, -300);
  await expect.poll(() => tourWidth(page)).toBeGreaterThan(first * 1.3);
  await drawing(page).focus();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('-');
  await expect(drawing(page)).toContainText(/AD \d|19\d\d/);
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('+');
  await page.keyboard.press('f');
  await expect(drawing(page).getByRole('option')).toHaveCount(7);
  const before = await drawing(page).getByRole('option').first().boundingBox();
  await page.mouse.move(700, 400);
  await page.mouse.down();
  await page.mouse.move(800, 400, { steps: 5 });
  await page.mouse.up();
  const after = await drawing(page).getByRole('option').first().boundingBox();
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(100, -1);
});

/** What each event of the drawing or the list is called, in no order. */
async function namesOf(events: Locator): Promise<(string | null)[]> {
  const names = await events
    .getByRole('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  return names.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''));
}

test('a list says the same, and both pass axe', async ({ start }) => {
  const { page } = await start();
  await page.keyboard.press('Control+Shift+l');
  await expect(drawing(page)).toBeVisible();
  await expect(drawing(page).getByRole('option')).toHaveCount(7);
  await expectAccessible(page, 'the timeline');
  const lanes = page.getByLabel('Lanes', { exact: true });
  await lanes.selectOption({ label: 'Lanes by article' });
  await expect(page.getByRole('list', { name: 'Lanes of the timeline' }).getByRole('listitem')).toHaveCount(
    5,
  );
  await expect(drawing(page).getByRole('option')).toHaveCount(7);
  await expectAccessible(page, 'the timeline in lanes');
  await lanes.selectOption({ label: 'No lanes' });
  await drawing(page).press('k');
  await expect(page.getByText('All 7 events had been told of.')).toBeVisible();
  await page.getByRole('slider', { name: 'As known on' }).press('Home');
  await expect(page.getByText('5 of 7 events had been told of.')).toBeVisible();
  await expect(drawing(page).getByRole('option', { name: /Munich.*, planned/ })).toBeAttached();
  await expectAccessible(page, 'the timeline as known on a day');
  await drawing(page).press('k');
  await expect(page.getByRole('slider', { name: 'As known on' })).toBeHidden();
  await expect(drawing(page).getByRole('option', { name: /Munich.*, planned/ })).toBeHidden();
  await expect(drawing(page).getByRole('option')).toHaveCount(7);
  const drawn = await namesOf(drawing(page));
  await page.getByRole('button', { name: 'What the signs mean' }).click();
  const signs = page.getByRole('dialog', { name: 'What the signs mean' });
  await expect(signs.getByText('called off')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(signs).toBeHidden();
  await page.getByRole('button', { name: 'Show as a list' }).click();
  const list = page.getByRole('listbox', { name: 'Events in order of time' });
  await expect.poll(() => namesOf(list)).toEqual(drawn);
  await expectAccessible(page, 'the timeline as a list');
  await page.getByRole('button', { name: 'Show as a drawing' }).click();
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const picture = page.getByRole('dialog', { name: 'Save the timeline as a picture' });
  await expect(picture.getByText('7 events in view · 4 sources')).toBeVisible();
  await expect(picture.getByRole('textbox', { name: 'Caption' })).toBeFocused();
  await expectAccessible(page, 'the timeline as a picture');
  await page.keyboard.press('Escape');
  await expect(picture).toBeHidden();
});

test('a new event appears by its date, is merged, and comes back', async ({ start }) => {
  const { page } = await start();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new event');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New event' });
  await dialog.getByLabel(/What happened/).fill('A call between the two');
  await dialog.getByLabel('Date').fill('14 Feb 2023');
  await expect(dialog.getByText('Read as Tuesday 14 February 2023')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(drawing(page).getByRole('option', { name: /^14 Feb 2023, A call/ })).toBeAttached();
  await page.getByRole('button', { name: 'Merge into another…' }).click();
  await page.keyboard.type('muni');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Keep Munich Security Conference')).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText(/^Merged “A call between the two”/)).toBeVisible();
  await expect(drawing(page).getByRole('option', { name: /A call/ })).toHaveCount(0);
  await drawing(page).focus();
  await page.keyboard.press('Control+z');
  await expect(drawing(page).getByRole('option', { name: /A call/ })).toBeAttached();
});

test('a long title that runs from right to left is cut at its own end', async ({ start, folder, cli }) => {
  const library = join(folder, 'library');
  expect((await cli('sample', library)).code).toBe(0);
  const { page } = await start({ library });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new event');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New event' });
  await dialog.getByLabel(/What happened/).fill('الوزير يلتقي المبعوث في فيينا '.repeat(6));
  await dialog.getByLabel('Date').fill('14 Feb 2023');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+Shift+l');
  const title = drawing(page).locator('[data-event] text', { hasText: 'الوزير' });
  await expect(title).toContainText('…');
  const [begins, dots] = await title.evaluate((text) => {
    if (!(text instanceof SVGTextElement)) throw new Error('no text');
    return [0, text.getNumberOfChars() - 1].map((at) => text.getExtentOfChar(at).x);
  });
  expect(dots ?? 0).toBeLessThan(begins ?? 0);
});
