import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/running-app';
import { expect, test } from './desktop-test';

// Electron's security checklist, item by item, in its order; the numbers are the checklist's.

test('1, 5, 7, 18: our own content alone, by its policy, on a scheme of its own, with no permission', async ({
  desktop,
}) => {
  const app = await desktop();
  const { page } = app;
  await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
  app.expectViolations();

  await test.step('1: nothing is loaded from anywhere else', async () => {
    const reached = await page.evaluate(async () => {
      const image = (address: string) =>
        new Promise<boolean>((resolve) => {
          const element = new Image();
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          element.src = address;
        });
      const fetched = (address: string) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        );
      const hosts = ['http://example.com/a.png', 'https://example.com/a.png', 'http://127.0.0.1:9/a.png'];
      return Promise.all(hosts.flatMap((address) => [image(address), fetched(address)]));
    });
    expect(reached).toEqual(Array(6).fill(false));
  });
  await test.step('5: every permission is denied but writing to the clipboard', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read'];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    const devices = await app.main(({ session }) => {
      const { isSpellCheckerEnabled } = session.defaultSession;
      return isSpellCheckerEnabled.call(session.defaultSession);
    });
    expect(devices, 'no dictionaries are fetched either').toBe(false);
  });
  await test.step('7: the policy lets no script run but ours', async () => {
    const { policy, ran } = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      const headers = (await fetch('/')).headers;
      return {
        policy: headers.get('content-security-policy'),
        ran: document.documentElement.dataset['ran'] ?? 'no',
      };
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(ran).toBe('no');
  });
  await test.step('18: no file of the disk is a page', async () => {
    expect(
      await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe('throughline://app/');
    const answers = await page.evaluate(async () => {
      const paths = [
        '/../package.json',
        '/files.json',
        '/%2e%2e/package.json',
        '/assets/',
        '/index.html?x=1',
      ];
      const got = await Promise.all(paths.map((path) => fetch(path)));
      return [...got.map(({ status }) => status), (await fetch('/', { method: 'POST' })).status];
    });
    expect(answers).toEqual([404, 404, 404, 404, 200, 405]);
  });
});

test('2-4, 6, 8-12, 20: what a page is, and all it gets', async ({ desktop }) => {
  const app = await desktop();
  await test.step('2-4, 6, 8-11: the window’s preferences', async () => {
    const preferences = await app.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });
  await test.step('12: a web view is never attached', async () => {
    const prevented = await app.main(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      let isPrevented = false;
      contents?.emit('will-attach-webview', { preventDefault: () => (isPrevented = true) }, {}, {});
      return isPrevented;
    });
    expect(prevented).toBe(true);
  });
  await test.step('20: of Electron and Node there is nothing in the page', async () => {
    const found = await app.page.evaluate(() => {
      const bridge = (window as unknown as { throughline: Record<string, unknown> }).throughline;
      const names = [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        '__receive',
        '__line',
      ];
      return {
        there: names.filter((name) => name in window),
        bridge: Object.keys(bridge).sort(),
        frozen: Object.isFrozen(bridge),
        replaced:
          Reflect.set(window, 'throughline', 'ours') && window['throughline' as keyof Window] === 'ours',
      };
    });
    expect(found).toEqual({ there: [], bridge: ['host', 'open'], frozen: true, replaced: false });
  });
});

test('13-15: a window stays on our page, opens no other, and hands out only links of the web', async ({
  desktop,
}) => {
  const app = await desktop();
  const { page } = app;
  await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
  app.expectViolations();
  await app.openedOutside();

  const follow = async (address: string, target: string): Promise<void> => {
    await page.evaluate(
      ([href, where]) => {
        const link = Object.assign(document.createElement('a'), { href, target: where });
        document.body.append(link);
        link.click();
        link.remove();
      },
      [address, target],
    );
  };
  const dangerous = [
    'javascript:document.title="ran"',
    'file:///etc/passwd',
    'throughline://app/x',
    'smb://host/share',
  ];
  for (const address of [...dangerous, 'data:text/html,hello']) await follow(address, '_blank');
  for (const address of ['file:///etc/passwd', 'smb://host/share']) await follow(address, '');
  expect(await page.evaluate(() => window.open('https://example.com/opened'))).toBeNull();
  await follow('https://example.com/blank', '_blank');
  await follow('mailto:someone@example.com', '_blank');
  await follow('https://example.com/here', '');

  await expect
    .poll(async () => [...(await app.openedOutside())].sort())
    .toEqual([
      'https://example.com/blank',
      'https://example.com/here',
      'https://example.com/opened',
      'mailto:someone@example.com',
    ]);
  await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
  expect(await page.title()).not.toBe('ran');
  expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('16, 19: a pinned Electron, and its fuses blown in the package', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(manifest.devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  const packaging = await readFile(join(root, 'build', 'electron-builder.cjs'), 'utf8');
  for (const fuse of [
    'runAsNode: false',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ]) {
    expect(packaging).toContain(fuse);
  }
});

test('17: messages are heard from our own page alone, and only such as a channel carries', async ({
  desktop,
}) => {
  const app = await desktop();
  const { page } = app;
  await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
  app.expectViolations();

  /** Opens a line, sends something, and tells whether the greeting came and whether the line was then closed. */
  const converse = (value: unknown) =>
    page.evaluate(async (sent) => {
      interface Line {
        onMessage(listener: (message: unknown) => void): void;
        onClose(listener: () => void): void;
        send(message: unknown): void;
        close(): void;
      }
      const { throughline } = window as unknown as { throughline: { open(): Line } };
      const line = throughline.open();
      const heard: unknown[] = [];
      let isClosed = false;
      line.onMessage((message) => heard.push(message));
      line.onClose(() => (isClosed = true));
      if (sent !== null) line.send(sent === 'bytes' ? new Uint8Array([1, 2, 3]) : sent);
      const isDone = (): boolean => isClosed || (sent === null && heard.length > 0);
      for (let waited = 0; waited < 20 && !isDone(); waited++)
        await new Promise((next) => setTimeout(next, 50));
      const said = { heard, isClosed };
      // Whoever holds a line is waited for when the program ends.
      line.close();
      return said;
    }, value);

  await test.step('ours is greeted', async () => {
    expect(await converse(null)).toEqual({ heard: ['throughline 1'], isClosed: false });
  });
  await test.step('what is no message of the contract ends its own line, and nothing else', async () => {
    for (const bad of ['{}', 'bytes', { an: 'object' }, ['a list'], 7, 'x'.repeat(1024 * 1024 + 1)]) {
      expect(await converse(bad), JSON.stringify(bad).slice(0, 40)).toMatchObject({ isClosed: true });
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
  const ours = page.url();
  await test.step('a page that is not ours is not answered', async () => {
    await page.goto('about:blank');
    expect(await converse(null)).toEqual({ heard: [], isClosed: false });
    expect(app.said()).toContain('a message from about:blank was refused');
  });
  await test.step('ours, back again, is', async () => {
    await page.goto(ours);
    await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
    expect(await converse(null)).toMatchObject({ heard: ['throughline 1'] });
  });
});
