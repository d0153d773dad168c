import { expect, test } from '../support/hosts';
import { articleText, expectAccessible, marks, openAnnouncement, selectByKeys } from '../support/journey';

const words = 'Diplomats in three European capitals';

test('a text is edited: its passage says that its words changed, is accepted, and one undo brings all back', async ({
  start,
}) => {
  const { page } = await start();
  await openAnnouncement(page);
  await selectByKeys(page, words);
  await page.keyboard.press('h');
  await expect(marks(page).filter({ hasText: words })).toBeVisible();
  await page.getByRole('button', { name: 'Details of this article' }).click();
  const asSet = () =>
    articleText(page).evaluate((text) => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(text);
      const { left, width } = text.getBoundingClientRect();
      return { fontFamily, fontSize, lineHeight, left, width };
    });
  const read = await asSet();
  await page.getByRole('button', { name: 'Edit text' }).click();
  const bar = page.getByRole('toolbar', { name: 'Editing the text' });
  await expect(bar).toBeVisible();
  expect(await asSet(), 'a text is edited as it is read').toEqual(read);
  const height = async (): Promise<number | undefined> => (await bar.boundingBox())?.height;
  const before = await height();
  await selectByKeys(page, 'three');
  await page.keyboard.type('four');
  await expect(bar.getByRole('button', { name: 'Discard…' })).toBeVisible();
  expect(await height(), 'the text stays where it is at the first key').toBe(before);
  await expect(articleText(page)).toContainText('Diplomats in four European capitals');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(bar).toBeHidden();
  await expectAccessible(page, 'details of an article with a passage to look at');
  await expect(marks(page).filter({ hasText: 'Diplomats in four European capitals' })).toBeVisible();
  await page
    .getByRole('region', { name: 'Passages to look at' })
    .getByRole('button', { name: words })
    .click();
  const passage = page.getByRole('region', { name: 'Passage', exact: true });
  await expect(passage.getByText('Words changed', { exact: true })).toBeVisible();
  await passage.getByRole('button', { name: 'Accept' }).click();
  await expect(passage.getByText('You accepted those that stand there now')).toBeVisible();
  await articleText(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(passage.getByText('Words changed', { exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(articleText(page)).toContainText(words);
  await expect(passage.getByText('Words changed', { exact: true })).toBeHidden();
});
