import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../support/hosts';
import { articleText } from '../support/journey';
import { copyStartedHome } from '../support/started-home';
import type { DesktopApp } from './desktop-app';
import { launchDesktop, type LaunchOptions } from './launch';

export interface DesktopFixtures {
  home: string;
  /** Starts the desktop application; whatever a test started is closed after it. */
  desktop(options?: Omit<LaunchOptions, 'home'>): Promise<DesktopApp>;
  /** A library with one article in it. */
  library: string;
}

/** The words of the article that `library` holds. */
export const firstArticle = 'The first article of this library says little.';

/** Playwright's `test` for what only the desktop has. */
export const test = base.extend<DesktopFixtures>({
  home: async ({ folder }, use) => {
    await use(join(folder, 'home'));
  },
  desktop: async ({ browser, home }, use) => {
    const running: DesktopApp[] = [];
    await use(async (options = {}) => {
      if (options.library === undefined) await copyStartedHome(home);
      const app = await launchDesktop(browser, { ...options, home });
      running.push(app);
      return app;
    });
    for (const app of running) await app.close();
  },
  library: async ({ folder, cli }, use) => {
    const file = join(folder, 'first.txt');
    await writeFile(file, firstArticle);
    const library = join(folder, 'a library');
    await cli('import', library, file);
    await use(library);
  },
});
export { expect } from '../support/hosts';

/** Opens the one article of `library`. */
export async function openFirstArticle(page: Page): Promise<void> {
  await page.getByRole('option', { name: /first article/ }).click();
  await expect(articleText(page)).toContainText('says little');
}

/** The marked passages of the open article. */
export function marks(page: Page) {
  return page.locator('[role="mark"]');
}

/** What the application has kept of this person and machine. */
export async function keptSettings(home: string): Promise<{ values: Record<string, unknown> }> {
  return JSON.parse(await readFile(join(home, 'settings.json'), 'utf8')) as {
    values: Record<string, unknown>;
  };
}
