import type { BrowserWindow } from 'electron';
import type { Channel, ChannelMessage } from '#common/contract/channel';
import type { HostEvent } from '#common/contract/host';
import { makeChannel, type MadeChannel } from '#common/contract/make-channel';
import { ipcNames } from '#common/contract/ipc-names';
import type { createRouter } from '#core/router/router';
import { serveChannel } from '#core/router/serve-channel';
import type { App, Lease } from '#core/services/app';
import { HostLine, sayGoodbye } from '#core/services/home/goodbye';
import { BytesInPieces } from '#core/services/export/bytes-in-pieces';
import { ImportSessions } from '#core/services/import/import-sessions';
import { desktopHost, type CommandState } from './desktop-host';
import { FileHandles } from './file-handles';
import { report } from './report';

interface Line {
  readonly made: MadeChannel;
  readonly host: HostLine;
}

/** What a window needs of the application around it. */
export interface WindowSurroundings {
  readonly app: App;
  readonly version: string;
  readonly router: ReturnType<typeof createRouter>;
  /** What some window can do has changed. */
  menuChanged(): void;
}

const nothing: CommandState = { enabled: new Set(), labels: {}, keys: {} };

/** One window: the library it shows, its channels, and the files it was given handles for. */
export class AppWindow {
  readonly handles = new FileHandles();
  readonly #lines = new Map<number, Line>();
  /** Told to the next line there is: files may be opened before the page is up. */
  #held: HostEvent[] = [];
  #commands = nothing;
  #page = '';
  #lease: Lease;
  #parting: Promise<void> | null = null;
  #parted = false;

  constructor(
    readonly window: BrowserWindow,
    readonly around: WindowSurroundings,
    lease: Lease,
  ) {
    this.#lease = lease;
  }

  get lease(): Lease {
    return this.#lease;
  }

  /** Whether the page has had its time to save what is typed, so that the window may go. */
  get parted(): boolean {
    return this.#parted;
  }

  /** What the page can do now. */
  get commands(): CommandState {
    return this.#commands;
  }

  setCommands(state: CommandState): void {
    this.#commands = state;
    this.around.menuChanged();
  }

  /**
   * The page asks for a line. `page` is another text for each page that was loaded: the lines of the one before
   * end here, whichever way it went. (Electron tells of navigations too, but also of those that are refused.)
   */
  open(id: number, page: string): void {
    const { webContents } = this.window;
    if (page !== this.#page) this.endChannels();
    this.#page = page;
    const made = makeChannel({
      send: (message) => {
        if (!webContents.isDestroyed()) webContents.send(ipcNames.message, id, message);
      },
      close: () => {
        this.#drop(id);
        if (!webContents.isDestroyed()) webContents.send(ipcNames.close, id);
      },
    });
    const host = new HostLine();
    this.#lines.set(id, { made, host });
    for (const event of this.#held.splice(0)) host.events.push(event);
    this.#serve(made.channel, host);
  }

  /** A message of the page. One on a line that is not open is dropped. */
  receive(id: number, message: ChannelMessage): void {
    this.#lines.get(id)?.made.receive(message);
  }

  /** The page closed a line. */
  end(id: number): void {
    this.#drop(id)?.made.end();
  }

  #drop(id: number): Line | undefined {
    const line = this.#lines.get(id);
    this.#lines.delete(id);
    line?.host.leave();
    return line;
  }

  /** Ends a line whose page broke the rules, and tells the page. */
  refuse(id: number): void {
    this.#lines.get(id)?.made.channel.close();
  }

  /** Ends every line; what the page could do, it cannot until it says so anew. */
  endChannels(): void {
    for (const id of [...this.#lines.keys()]) this.end(id);
    this.setCommands(nothing);
  }

  /** Tells the page something, on every line it has. */
  tell(event: HostEvent): void {
    for (const { host } of this.#lines.values()) host.events.push(event);
  }

  /** Gives the page handles for files that came from outside. */
  async offerFiles(paths: readonly string[]): Promise<void> {
    const files = await this.handles.offer(paths);
    if (files.length === 0) return;
    const event: HostEvent = { type: 'files', files };
    if (this.#lines.size === 0) this.#held.push(event);
    else this.tell(event);
  }

  /** Binds the window to another library: the page saves what is typed, its line closes, and it comes back. */
  async show(next: Lease): Promise<void> {
    const before = this.#lease;
    await this.#sayGoodbye();
    this.#lease = next;
    this.window.setTitle(next.session.name);
    for (const { made } of this.#lines.values()) made.channel.close();
    await before.release();
  }

  /** Lets the page save what is typed and flushes that; asked again, it is the same goodbye. Never rejects. */
  part(): Promise<void> {
    this.#parting ??= this.#sayGoodbye()
      .catch((error: unknown) => report('not all could be written', error))
      .finally(() => (this.#parted = true));
    return this.#parting;
  }

  async #sayGoodbye(): Promise<void> {
    await sayGoodbye([...this.#lines.values()].map(({ host }) => host));
    await this.#lease.session.library.flush();
  }

  async release(): Promise<void> {
    this.endChannels();
    await this.#lease.release();
  }

  #serve(channel: Channel, line: HostLine): void {
    const { app, version, router } = this.around;
    const gone = new AbortController();
    channel.onClose(() => gone.abort());
    const { session } = this.#lease;
    const host = desktopHost({ window: this, app, version, line });
    const imports = new ImportSessions(session, app.parts.reading, gone.signal);
    serveChannel({
      router,
      channel,
      context: { session, host, connection: { closed: gone.signal, imports, picture: new BytesInPieces() } },
      report: ({ kind, error }) => report(kind, error),
    });
  }
}
