import { commands } from '#common/contract/commands';
import { selectByKeys } from '../support/journey';
import type { DesktopApp, MenuEntry } from './desktop-app';
import { expect, marks, openFirstArticle, test } from './desktop-test';

async function item(app: DesktopApp, id: string): Promise<MenuEntry | undefined> {
  const find = (items: readonly MenuEntry[]): MenuEntry | undefined =>
    items.map((entry) => (entry.id === id ? entry : find(entry.items))).find((entry) => entry !== undefined);
  return find(await app.menu());
}

test('the menu bar is made of the commands and says what they can do now', async ({ desktop, library }) => {
  const app = await desktop({ library });
  const { page } = app;
  await openFirstArticle(page);

  await test.step('every command of the list is there, with its key', async () => {
    const bar = (await app.menu()).filter(({ role }) => role !== 'appMenu' && role !== 'windowMenu');
    expect(bar.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Article', 'Go', 'Help']);
    for (const { id, menu, label } of commands) {
      const entries = bar.find((entry) => entry.label === menu)?.items ?? [];
      if (menu !== null)
        expect(
          entries.map((entry) => entry.id),
          `${label} in ${menu}`,
        ).toContain(id);
    }
    expect(await item(app, 'view.palette')).toMatchObject({ accelerator: 'CommandOrControl+K' });
    expect((await item(app, 'article.highlight'))?.accelerator).toBeUndefined();
  });

  await test.step('what cannot be done is greyed out, until it can', async () => {
    await expect.poll(async () => (await item(app, 'article.highlight'))?.enabled).toBe(false);
    await selectByKeys(page, 'first article');
    await expect.poll(async () => (await item(app, 'article.highlight'))?.enabled).toBe(true);
  });

  await test.step('an item does what its command does', async () => {
    await app.choose('article.highlight');
    await expect(marks(page)).toHaveCount(1);
    await expect.poll(async () => (await item(app, 'edit.undo'))?.label).toMatch(/^Undo.*highlight/i);
    await app.choose('edit.undo');
    await expect(marks(page)).toHaveCount(0);
  });

  await test.step('a key that the menu shows acts once', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
