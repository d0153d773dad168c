import type { Browser, BrowserContext, CDPSession, Page, Request, Route } from '@playwright/test';
import { shownOrigin } from './addresses.mjs';
import type { Line } from './line.mjs';
import { bindingName, packed, pageScripts, unpacked, worldName } from './page-scripts';

export interface WindowOptions {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** The text of the preload. */
  readonly preload: string;
}

export interface WindowSurroundings {
  readonly browser: Browser;
  /** To the program. */
  readonly line: Line;
  /** Is awaited before a page loads anything. */
  onPage(page: Page): Promise<void>;
}

type Answer =
  | { refused: 'aborted' | 'blockedbyclient' | 'namenotresolved' }
  | { status: number; headers: Record<string, string>; body: Uint8Array };

/** What the preload's world says: a message to the program, or what the user wished for. */
interface Said {
  readonly href: string;
  readonly channel?: string;
  readonly args?: { bytes?: string; plain?: unknown }[];
  readonly windowOpen?: string;
  readonly navigate?: string;
}

/** What Electron calls a permission that Playwright can grant. */
const permissionNames: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  media: 'camera',
};

/** The title bar and the menu bar of a window (pixels). */
const bars = 52;

/** A window of the program as a page of Chromium, in a context of its own. */
export class DrivenWindow {
  readonly #scripts: { page: string; preload: string };
  #page: Page | null = null;
  #session: CDPSession | null = null;
  #world: number | null = null;
  /** What the program itself asked to load: no navigation of the page's. */
  #asked: string | null = null;
  #address = '';

  static async open(options: WindowOptions, around: WindowSurroundings): Promise<DrivenWindow> {
    const { width, height } = options;
    const context = await around.browser.newContext({ viewport: { width, height: height - bars } });
    const window = new DrivenWindow(options, around, context);
    await context.route('**/*', (route) => window.#request(route));
    context.on('page', (page) => void window.#refusePopup(page));
    const granted = (await around.line.ask('granted', Object.keys(permissionNames))) as string[];
    const names = granted.map((name) => permissionNames[name] ?? name);
    await context.grantPermissions(names, { origin: shownOrigin });
    await window.#openPage();
    return window;
  }

  private constructor(
    private readonly options: WindowOptions,
    private readonly around: WindowSurroundings,
    private readonly context: BrowserContext,
  ) {
    this.#scripts = pageScripts(options.preload);
  }

  get page(): Page {
    if (this.#page === null) throw new Error('the window has no page now');
    return this.#page;
  }

  async load(address: string): Promise<void> {
    this.#address = address;
    this.#asked = address;
    await this.page.goto(address, { waitUntil: 'commit' });
    this.#asked = null;
  }

  async reload(): Promise<void> {
    if (this.#page === null) await this.#openPage();
    await this.load(this.#address);
  }

  /** Sends to the preload; a page without one hears nothing. */
  send(channel: string, args: readonly unknown[]): void {
    if (this.#world === null) return;
    const call = {
      functionDeclaration: 'function (channel, args) { globalThis.__receive?.(channel, JSON.parse(args)); }',
      executionContextId: this.#world,
      arguments: [{ value: channel }, { value: packed(args) }],
    };
    // A page that is just going away does not hear it.
    this.#session?.send('Runtime.callFunctionOn', call).catch(() => undefined);
  }

  /** Ends the page's process, without a word to the page. */
  async crash(): Promise<void> {
    const { page } = this;
    const crashed = page.waitForEvent('crash');
    this.#session?.send('Page.crash').catch(() => undefined);
    await crashed;
    this.#page = null;
    this.#world = null;
    await page.close();
    this.around.line.tell('gone', this.options.id, 'crashed');
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height: height - bars });
  }

  async close(): Promise<void> {
    this.#world = null;
    await this.#session?.detach().catch(() => undefined);
    // Chromium waits five seconds for a page whose requests nobody answers any more; one that has left closes at once.
    await this.#page?.goto('about:blank', { timeout: 3000 }).catch(() => undefined);
    await this.context.close();
  }

  async #openPage(): Promise<void> {
    const page = await this.context.newPage();
    this.#page = page;
    await this.around.onPage(page);
    const session = await this.context.newCDPSession(page);
    this.#session = session;
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#follow(session, frameTree.frame.id);
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#scripts.page });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#scripts.preload, worldName });
  }

  /** One session for all that a page tells, so that it is told in the order it happened. */
  #follow(session: CDPSession, mainFrame: string): void {
    const { line } = this.around;
    const { id } = this.options;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name === worldName && frameId === mainFrame) this.#world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#world === executionContextId) this.#world = null;
    });
    session.on('Runtime.executionContextsCleared', () => (this.#world = null));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) line.tell('navigated', id, frame.url);
    });
    session.on('Page.loadEventFired', () => line.tell('loaded', id));
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === bindingName) this.#hear(JSON.parse(payload) as Said);
    });
  }

  #hear(said: Said): void {
    const { line } = this.around;
    const { id } = this.options;
    if (said.windowOpen !== undefined) line.tell('windowOpen', id, said.windowOpen);
    else if (said.navigate !== undefined)
      line.ask('mayNavigate', id, said.navigate, true).catch(() => undefined);
    else line.tell('ipc', id, said.href, said.channel, unpacked(said.args ?? []));
  }

  /** Everything a page asks for is answered by the program or refused; nothing ever reaches a network. */
  async #request(route: Route): Promise<void> {
    try {
      const answer = await this.#answerTo(route.request());
      if ('refused' in answer) await route.abort(answer.refused);
      else await route.fulfill({ ...answer, body: Buffer.from(answer.body) });
    } catch {
      // The program or the page is gone, and soon so is whoever asked.
    }
  }

  async #answerTo(request: Request): Promise<Answer> {
    const { line } = this.around;
    const asked = { url: request.url(), method: request.method(), resourceType: request.resourceType() };
    if (request.isNavigationRequest() && asked.url !== this.#asked) {
      const isMainFrame = request.frame().parentFrame() === null;
      const may = (await line.ask('mayNavigate', this.options.id, asked.url, isMainFrame)) as boolean;
      if (!may) return { refused: 'aborted' };
    }
    return (await line.ask('request', asked)) as Answer;
  }

  async #refusePopup(page: Page): Promise<void> {
    if ((await page.opener()) === null) return;
    this.around.line.tell('windowOpen', this.options.id, page.url());
    await page.close();
  }
}
