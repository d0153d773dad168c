import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser } from '@playwright/test';
import { cliPath, firstLine } from './built-program';
import { runBuilt, type Ran } from './run-program';
import type { RunningApp, StartOptions } from './running-app';
import { copyStartedHome } from './started-home';
import { watchViolations } from './violations';

export interface Fixtures {
  /** An empty folder, gone after the test. */
  folder: string;
  /** Starts the application on the project's host. Whatever a test started is closed after it. */
  start(options?: StartOptions): Promise<RunningApp>;
  /** Runs the command line; resolves with what it printed. */
  cli(...args: string[]): Promise<Ran>;
}

/** Playwright's `test` with the application: the same journeys run on both hosts. */
export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _anyBrowser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  cli: async ({ folder }, use) => {
    await use((...args) => runBuilt(args, join(folder, 'home')));
  },
  start: async ({ folder, browser }, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const home = options.home ?? join(folder, 'home');
      const showsSample = options.library === undefined && options.home === undefined;
      if (showsSample && options.isFirst !== true) await copyStartedHome(home);
      const started =
        testInfo.project.name === 'desktop'
          ? await startOnDesktop(browser, { ...options, home })
          : await startInBrowser(browser, { ...options, home });
      running.push(started);
      await started.page.getByText('Nothing leaves this computer').waitFor();
      return started;
    });
    for (const app of running) await app.close();
  },
});
export { expect } from '@playwright/test';
export { root } from './running-app';

/** Serves on the loopback and opens the window in a context of its own, so that tests share no storage. */
async function startInBrowser(
  browser: Browser,
  options: StartOptions & { home: string },
): Promise<RunningApp> {
  const args = options.library === undefined ? ['app', '--no-open'] : ['serve', options.library, '--no-open'];
  const child = spawn(process.execPath, [cliPath, ...args], {
    env: { ...process.env, THROUGHLINE_HOME: options.home },
  });
  const url = await firstLine(child);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const violations = await watchViolations(page);
  await page.goto(url);
  let closed = false;
  return {
    page,
    home: options.home,
    close: async () => {
      if (closed) return;
      closed = true;
      violations.expectNone();
      await context.close();
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'close');
      }
    },
  };
}

/** Starts the built desktop application, on true Electron where it is, else on the stand-in. */
async function startOnDesktop(
  browser: Browser,
  options: StartOptions & { home: string },
): Promise<RunningApp> {
  const { launchDesktop } = await import('../desktop/launch');
  return launchDesktop(browser, options);
}
