import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { onTestFinished, type TestContext } from 'vitest';
import { writeServedFiles } from '../../../build/bundle/served-files.mjs';
import { findChromium } from '../../support/chromium';
import type { SmallWindow } from '../../support/small-window/main';
import { temporaryFolder } from './rig';

/** A Chromium that finds `evil.test` on this machine, as a rebinding name would be. Skips where there is none. */
export async function launch(context: TestContext): Promise<Browser> {
  const { found, ...search } = await findChromium();
  if (found === null) {
    const reason = 'reason' in search ? search.reason : '';
    if (process.env['CI']) throw new Error(`no browser to test with: ${reason}`);
    return context.skip(reason);
  }
  const { executablePath, env, args } = found;
  const rules = '--host-resolver-rules=MAP evil.test 127.0.0.1';
  const browser = await chromium.launch({ executablePath, env, args: [...args, rules] });
  onTestFinished(() => browser.close());
  return browser;
}

/** The renderer's own connecting code, built as the real window is, in a page of its own. */
export async function builtSmallWindow(): Promise<string> {
  const outDir = join(await temporaryFolder(), 'window');
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../support/small-window', import.meta.url)),
    base: './',
    resolve: { conditions: ['browser'] },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  await writeServedFiles(outDir);
  return outDir;
}

/** A server of somebody else on this machine, whose pages say what they are given. The origin it has by number. */
export async function strangersServer(): Promise<{ port: number; origin: string; posts: string[] }> {
  const posts: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>stranger</title>');
    if (request.method === 'POST') posts.push(request.url ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, origin: `http://127.0.0.1:${address.port}`, posts };
}

/** Everything a page asked for, as text, and every breach of its policy. */
export async function watched(page: Page): Promise<{ requests: string[]; violations: string[] }> {
  const requests: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => {
    requests.push(JSON.stringify([request.method(), request.url(), request.headers(), request.postData()]));
  });
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { requests, violations };
}

/** What the small window in a page says of its line, once it has made up its mind. */
export function lineState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { small } = window as unknown as { small: SmallWindow };
    const { connection } = small;
    if (connection === null) return `refused: ${small.refusal ?? ''}`;
    for (let i = 0; i < 100 && connection.state() !== 'open'; i++)
      await new Promise((go) => setTimeout(go, 50));
    return connection.state();
  });
}

/** Calls `echo` from a page over its connection. */
export function echoFrom(page: Page, text: string): Promise<string> {
  return page.evaluate(async (words) => {
    const { small } = window as unknown as { small: SmallWindow };
    return (await small.connection?.client.echo({ text: words }))?.text ?? '';
  }, text);
}
