import type { Page } from '@playwright/test';
import { selectByKeys } from '../support/journey';
import type { DesktopApp } from './desktop-app';
import { expect, marks, openFirstArticle, test } from './desktop-test';

const ways: readonly (readonly [string, (app: DesktopApp) => Promise<number | null>])[] = [
  ['quitting', (app) => app.quit()],
  ['closing the window', (app) => app.closeWindow()],
  [
    'quitting three times',
    (app) => Promise.all([app.quit(), app.quit(), app.quit()]).then(([code]) => code ?? null),
  ],
];

/** Highlights some words and types a comment on them, without a pause for it to be saved. */
async function typeComment(page: Page, words: string): Promise<void> {
  await openFirstArticle(page);
  await selectByKeys(page, 'first article');
  await page.keyboard.press('c');
  await expect(marks(page)).toHaveCount(1);
  const commentHasFocus = () =>
    page.evaluate(() => {
      const here = document.activeElement;
      return here?.role === 'textbox' && here !== document.querySelector('main [role="textbox"]');
    });
  await expect.poll(commentHasFocus).toBe(true);
  await page.keyboard.type(words);
}

for (const [name, end] of ways) {
  test(`${name} with words just typed keeps them, and gives the library back`, async ({
    desktop,
    library,
    cli,
  }) => {
    const app = await desktop({ library });
    await typeComment(app.page, 'typed at the last moment');
    expect(await end(app)).toBe(0);
    expect(app.said()).toBe('');
    expect(await cli('check', library)).toMatchObject({ code: 0 });
    const { stdout } = await cli('list', library, 'annotations', '--json');
    expect(stdout).toContain('typed at the last moment');
  });
}

test('a change under way when the program quits is whole or not there', async ({ desktop, library, cli }) => {
  const app = await desktop({ library });
  const { page } = app;
  await openFirstArticle(page);
  await selectByKeys(page, 'first article');
  await Promise.all([page.keyboard.press('h'), app.quit()]);
  expect(await cli('check', library)).toMatchObject({ code: 0 });
  const { stdout } = await cli('list', library, 'annotations', '--json');
  const kept = stdout.split('\n').filter((line) => line !== '');
  expect(kept.length).toBeLessThanOrEqual(1);
  for (const line of kept) expect(line).toContain('first article');
});

test('a signal of the system ends it as cleanly', async ({ desktop, library, cli }) => {
  test.skip(process.platform === 'win32', 'Windows has no such signals');
  const app = await desktop({ library });
  await typeComment(app.page, 'typed before the signal');
  await app.main(() => process.kill(process.pid, 'SIGTERM'));
  expect(await app.ended).toBe(0);
  expect((await cli('list', library, 'annotations', '--json')).stdout).toContain('typed before the signal');
});
