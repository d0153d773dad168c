import { expect, test, type TestContext } from 'vitest';
import { builtSmallWindow, echoFrom, launch, lineState, strangersServer } from './real-browser';
import { startHost } from './rig';

/** A host with its window open in one tab, and a stranger's page, found by this name, in another of the same browser. */
async function siege(context: TestContext, name: string) {
  const browser = await launch(context);
  const running = await startHost({ assets: await builtSmallWindow() });
  const stranger = await strangersServer();
  const own = await browser.newContext();
  const victim = await own.newPage();
  await victim.goto(running.host.tokenUrl);
  expect(await lineState(victim)).toBe('open');
  const hostile = await own.newPage();
  await hostile.goto(`http://${name}:${stranger.port}/`);
  const untouched = async (): Promise<void> => {
    expect(running.channels).toHaveLength(1);
    expect(await echoFrom(victim, 'unharmed')).toBe('unharmed');
  };
  return { running, hostile, own, untouched };
}

// The same machine under its number is another origin but the same site; the other name is another site.
const names = ['127.0.0.1', 'evil.test'];

test.for(names)('a page of %s can read nothing of ours', async (name, context) => {
  const { running, hostile, untouched } = await siege(context, name);
  const outcomes = await hostile.evaluate(async (url) => {
    const tried = (attempt: Promise<Response>): Promise<string> =>
      attempt.then(
        async (response) => `read ${response.type} ${(await response.text()).length}`,
        () => 'refused',
      );
    const element = (make: () => HTMLElement): Promise<string> =>
      new Promise((done) => {
        const made = make();
        made.addEventListener('load', () => done('loaded'));
        made.addEventListener('error', () => done('refused'));
        document.head.append(made);
      });
    return [
      await tried(fetch(url)),
      await tried(fetch(url, { mode: 'no-cors' })),
      await tried(fetch(url, { credentials: 'include' })),
      await tried(fetch(url, { method: 'POST', body: 'x', mode: 'no-cors' })),
      await tried(fetch(url, { method: 'PUT', headers: { 'X-Token': 'guess' } })),
      await element(() => Object.assign(document.createElement('script'), { src: url })),
      await element(() => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
      await element(() => Object.assign(document.createElement('img'), { src: url })),
    ];
  }, running.host.url);
  expect(outcomes).toEqual(Array(8).fill('refused'));
  await untouched();
});

test.for(names)('a page of %s cannot open the channel', async (name, context) => {
  const { running, hostile, untouched } = await siege(context, name);
  const outcome = await hostile.evaluate(
    (address) =>
      new Promise<string>((done) => {
        const socket = new WebSocket(address);
        socket.onopen = () => done('opened');
        socket.onerror = () => done('refused');
      }),
    `${running.host.url.replace('http', 'ws')}channel`,
  );
  expect(outcome).toBe('refused');
  await untouched();
});

test.for(names)('a page of %s can neither frame nor post to us', async (name, context) => {
  const { running, hostile, untouched } = await siege(context, name);
  await hostile.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.name = 'inside';
    frame.src = url;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    await loaded;
  }, running.host.url);
  const frames = hostile.frames().filter((frame) => frame !== hostile.mainFrame());
  expect(frames).toHaveLength(1);
  expect((await Promise.all(frames.map((frame) => frame.content()))).join()).not.toContain('Small window');
  expect(frames.map((frame) => frame.url())).not.toContain(running.host.url);

  const answer = hostile.waitForResponse(running.host.url);
  await hostile.evaluate((url) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: url });
    document.body.append(form);
    form.submit();
  }, running.host.url);
  expect((await answer).status()).toBe(405);
  await untouched();
});

test.for(names)('a page of %s that opens our window has no hold on it, and no key', async (name, context) => {
  const { running, hostile, own, untouched } = await siege(context, name);
  const opened = own.waitForEvent('page');
  await hostile.evaluate((url) => {
    Object.assign(window, { opened: window.open(url) });
  }, running.host.url);
  const ours = await opened;
  await ours.waitForURL(running.host.url);
  expect(await lineState(ours)).toMatch(/^refused/);
  expect(await ours.evaluate(() => window.opener === null)).toBe(true);
  const hold = await hostile.evaluate(() => {
    const handle = (window as unknown as { opened: Window | null }).opened;
    return handle === null || handle.closed;
  });
  expect(hold).toBe(true);
  await untouched();
});

test('a name that was made to resolve to this machine gets nothing (DNS rebinding)', async (context) => {
  const { running, hostile, untouched } = await siege(context, 'evil.test');
  const rebound = `http://evil.test:${running.port}`;
  const answer = await hostile.goto(`${rebound}/`);
  expect(answer?.status()).toBe(403);
  expect(await hostile.content()).not.toContain('Small window');
  const socket = await hostile.evaluate(
    (address) =>
      new Promise<string>((done) => {
        const made = new WebSocket(address);
        made.onopen = () => done('opened');
        made.onerror = () => done('refused');
      }),
    `ws://evil.test:${running.port}/channel`,
  );
  expect(socket).toBe('refused');
  await untouched();
});
