import type { Page } from '@playwright/test';
import { articleText, selectByKeys } from '../support/journey';
import { electronProgram } from './launch';
import type { DesktopApp } from './desktop-app';
import { expect, keptSettings, marks, openFirstArticle, test } from './desktop-test';

// Playwright does not follow a page of Electron over its crash.
test.skip(electronProgram !== null, 'a crashed page cannot be followed on the true Electron');

/** Waits until the window has a page again. */
async function anotherPage(app: DesktopApp, crashed: Page): Promise<void> {
  const hasNew = (): boolean => {
    try {
      return app.page !== crashed;
    } catch {
      return false;
    }
  };
  await expect.poll(hasNew).toBe(true);
}

test('a page that crashed comes back with all that was acknowledged', async ({ desktop, home, library }) => {
  const app = await desktop({ library });
  await openFirstArticle(app.page);
  await selectByKeys(app.page, 'first article');
  await app.page.keyboard.press('h');
  await expect(marks(app.page)).toHaveCount(1);
  // Where one is in the window is a setting, and not part of what was acknowledged.
  await expect.poll(async () => JSON.stringify((await keptSettings(home)).values)).toContain('"article":"');

  const crashed = app.page;
  await app.crash();
  await anotherPage(app, crashed);
  await expect(articleText(app.page)).toContainText('says little');
  await expect(marks(app.page)).toHaveCount(1);
  await app.page.keyboard.press('Control+z');
  await expect(marks(app.page)).toHaveCount(0);
});

test('a page that keeps crashing is not loaded for ever', async ({ desktop }) => {
  const app = await desktop();
  for (let time = 1; time <= 3; time++) {
    const crashed = app.page;
    await app.crash();
    await anotherPage(app, crashed);
    // Only a page that stands can crash again.
    await expect(app.page.getByText('Nothing leaves this computer')).toBeVisible();
  }
  app.expectViolations();
  await app.crash();
  await expect.poll(app.said).toContain('The window keeps failing');
  expect(await app.quit()).toBe(0);
});
