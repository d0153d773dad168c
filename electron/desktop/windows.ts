import { BrowserWindow, dialog, screen, type WebContents } from 'electron';
import { createRouter } from '#core/router/router';
import type { App, Lease } from '#core/services/app';
import { AppWindow } from './app-window';
import type { Given } from './argv';
import { startPage } from './origin';
import { report } from './report';
import { placeWindow, smallest } from './window-state';

/** The settings key under which the place of the window used last is kept. */
const placeKey = 'window.place';

/** A renderer that crashes this often within a minute is not reloaded again by itself. */
const mostCrashes = 3;

/** The windows of the application, each bound to a library. */
export class Windows {
  readonly #windows = new Map<number, AppWindow>();
  readonly #router = createRouter();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly app: App,
    readonly version: string,
    readonly preload: string,
  ) {}

  /** Opens a window on a library; the window lets go of it when it closes. */
  open(lease: Lease): AppWindow {
    const screens = screen.getAllDisplays().map((display) => display.workArea);
    const { maximized, ...bounds } = placeWindow(this.app.parts.settings.current().values[placeKey], screens);
    const window = new BrowserWindow({
      ...bounds,
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: lease.session.name,
      webPreferences: {
        preload: this.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    });
    if (maximized) window.maximize();
    const own = new AppWindow(window, this, lease);
    this.#windows.set(window.webContents.id, own);
    window.once('ready-to-show', () => window.show());
    window.on('focus', () => this.#tell());
    this.#closeGently(window, own);
    this.#reviveAfterCrash(window, own);
    void window.loadURL(startPage);
    return own;
  }

  get router(): ReturnType<typeof createRouter> {
    return this.#router;
  }

  all(): readonly AppWindow[] {
    return [...this.#windows.values()];
  }

  of(contents: Pick<WebContents, 'id'>): AppWindow | undefined {
    return this.#windows.get(contents.id);
  }

  /** The window the user works in, or any. */
  current(): AppWindow | undefined {
    return this.all().find(({ window }) => window.isFocused()) ?? this.all()[0];
  }

  /** Brings the window at hand to the front, shows the library in it and hands it the files to import, if any. */
  showGiven({ files, library }: Given): void {
    const target = this.current();
    if (!target) return;
    if (target.window.isMinimized()) target.window.restore();
    target.window.show();
    target.window.focus();
    if (library !== undefined) void this.#showLibrary(target, library, files);
    else if (files.length > 0) void target.offerFiles(files);
  }

  /** The files wait for the page to come back on that library, so that they go into it and not into the one before. */
  async #showLibrary(target: AppWindow, library: string, files: readonly string[]): Promise<void> {
    const opened = await this.app.open(library);
    if (!opened.ok) return dialog.showErrorBox('This library cannot be opened', opened.error.message);
    await target.show(opened.value);
    await target.offerFiles(files);
  }

  /** Listens for another window coming to the front, or for its commands changing. */
  onMenuChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  menuChanged(): void {
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Lets the page save what is typed, and remembers where the window was. Never rejects. */
  async part(own: AppWindow): Promise<void> {
    await Promise.all([own.part(), this.#keepPlace(own.window)]);
  }

  async #keepPlace(window: BrowserWindow): Promise<void> {
    const { x, y, width, height } = window.getNormalBounds();
    const place = { x, y, width, height, maximized: window.isMaximized() };
    try {
      await this.app.parts.settings.save({ [placeKey]: place });
    } catch (error) {
      report('the window’s place could not be kept', error);
    }
  }

  #closeGently(window: BrowserWindow, own: AppWindow): void {
    const { id } = window.webContents;
    window.on('close', (event) => {
      if (own.parted) return;
      event.preventDefault();
      void this.part(own).then(() => window.close());
    });
    window.on('closed', () => {
      this.#windows.delete(id);
      void own.release();
    });
  }

  /** A page that crashed is loaded again: nothing is lost, for all that was acknowledged is with us. */
  #reviveAfterCrash(window: BrowserWindow, own: AppWindow): void {
    let crashes: number[] = [];
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return;
      own.endChannels();
      const now = this.app.parts.store.now();
      crashes = [...crashes.filter((at) => now - at < 60_000), now];
      if (crashes.length <= mostCrashes) window.webContents.reload();
      else {
        dialog.showErrorBox(
          'The window keeps failing',
          `Its page stopped ${crashes.length} times within a minute (${reason}). Nothing is lost: everything is on disk. Close the window and start Throughline again.`,
        );
      }
    });
  }
}
