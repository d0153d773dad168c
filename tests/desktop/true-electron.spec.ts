import { electronProgram } from './launch';
import { expect, test } from './desktop-test';

// What the stand-in cannot show, because it lies in Electron itself. Run wherever the runtime is.
const names = {
  scheme: 'the page’s origin, policy and storage are those of our scheme',
  names: 'no name is looked up and no address reached, from main either',
  process: 'the page’s process is sandboxed',
};
const reason = 'Electron’s runtime is not installed; npx install-electron, or set ELECTRON_PATH';

test.beforeAll(() => {
  if (electronProgram === null) console.info(`skipped (${reason}): ${Object.values(names).join('; ')}`);
});
test.beforeEach(() => {
  test.skip(electronProgram === null, reason);
});

test(names.scheme, async ({ desktop }) => {
  const app = await desktop();
  await expect(app.page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
  app.expectViolations();
  const found = await app.page.evaluate(async () => {
    localStorage.setItem('kept', 'yes');
    const worker = new Promise<boolean>((resolve) => {
      const made = new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
      made.onerror = () => resolve(false);
      setTimeout(() => resolve(true), 500);
    }).catch(() => false);
    return {
      origin: location.origin,
      isSecure: isSecureContext,
      kept: localStorage.getItem('kept'),
      ranWorker: await worker,
    };
  });
  expect(found).toEqual({ origin: 'throughline://app', isSecure: true, kept: 'yes', ranWorker: false });
});

test(names.names, async ({ desktop }) => {
  const app = await desktop();
  const reached = await app.main(async ({ session, net }) => {
    const lookedUp = await session.defaultSession.resolveHost('example.com').then(
      () => true,
      () => false,
    );
    const fetched = await net.fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    );
    return { lookedUp, fetched };
  });
  expect(reached).toEqual({ lookedUp: false, fetched: false });
});

test(names.process, async ({ desktop }) => {
  test.skip(process.getuid?.() === 0, 'as root the tests themselves turn Chromium’s sandbox off');
  const app = await desktop();
  const pages = await app.main(({ app: electron }) =>
    electron.getAppMetrics().filter(({ type }) => type === 'Tab'),
  );
  expect(pages.length).toBeGreaterThan(0);
  for (const { sandboxed } of pages) expect(sandboxed ?? true).toBe(true);
});
