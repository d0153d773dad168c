import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { shareChromium } from '../tests/support/chromium';

const root = fileURLToPath(new URL('..', import.meta.url));
const search = await shareChromium();
const reason = search.found === null ? search.reason : undefined;
if (reason !== undefined && process.env['CI'] !== undefined) {
  throw new Error(`the browser suites must run in CI: ${reason}`);
}

/**
 * The journeys run on both hosts; a spec asks `testInfo.project.name` which one it is on. `tests/desktop` holds what
 * only the desktop has. Without a browser nothing is run, and the count says why.
 */
function projects(): NonNullable<PlaywrightTestConfig['projects']> {
  if (reason !== undefined) return [{ name: 'none', testMatch: [] }];
  return [
    { name: 'browser', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'desktop', testMatch: ['e2e/**/*.spec.ts', 'desktop/**/*.spec.ts'] },
  ];
}

export default defineConfig({
  testDir: `${root}tests`,
  outputDir: `${root}test-results`,
  projects: projects(),
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // No second try: a journey that passes now and then has met a race, which a fast user meets too.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    [process.env['CI'] === undefined ? 'dot' : 'list'],
    [`${root}tests/support/counting-reporter.ts`, { reason }],
  ],
  use: {
    trace: 'off',
    screenshot: 'only-on-failure',
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    ...(search.found === null ? {} : { launchOptions: search.found }),
  },
  ...(reason === undefined ? { globalSetup: `${root}tests/support/playwright-setup.ts` } : {}),
});
