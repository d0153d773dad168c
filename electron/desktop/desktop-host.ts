import type { BrowserWindow } from 'electron';
import { ok, type Result } from '#common/result';
import type { HostPort } from '#core/router/host-port';
import type { App, Lease } from '#core/services/app';
import type { HostLine } from '#core/services/home/goodbye';
import { hostInfo } from '#core/services/home/host-info';
import { LibraryHandles } from '#core/services/home/library-handles';
import { refused, type Trouble } from '#core/services/trouble';
import type { OpenError } from '#core/store/open-library';
import { askForFiles, askForFolder, askForTarget } from './dialogs';
import type { FileHandles } from './file-handles';

/** What a window can do now, for the menu: the ids that are enabled, and labels that differ. */
export interface CommandState {
  readonly enabled: ReadonlySet<string>;
  readonly labels: Readonly<Record<string, string>>;
  /** Keys that were changed, by command; '' for one whose keys were taken away. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The window a host is for. */
export interface HostedWindow {
  readonly window: BrowserWindow;
  readonly handles: FileHandles;
  readonly lease: Lease;
  /** Binds the window to another library. */
  show(lease: Lease): Promise<void>;
  setCommands(state: CommandState): void;
}

export interface DesktopHostParts {
  readonly window: HostedWindow;
  readonly app: App;
  readonly version: string;
  readonly line: HostLine;
}

/** The host of one window on the desktop: the system's dialogs and menu, handles instead of paths. */
export function desktopHost({ window: own, app, version, line }: DesktopHostParts): HostPort {
  const libraries = new LibraryHandles(app);
  const { settings, store, zone, documents } = app.parts;
  const { window, handles } = own;
  const shown = (opened: Result<Lease, Pick<OpenError, 'message'>>): Result<boolean, Trouble> => {
    if (!opened.ok) return refused(opened.error.message);
    void own.show(opened.value);
    return ok(true);
  };
  return {
    info: () =>
      hostInfo({
        version,
        capabilities: { nativeDialogs: true, nativeMenu: true },
        zone: zone(),
        now: () => store.now(),
      }),
    events: (signal) => line.events.until(signal),
    parted: () => line.leave(),
    libraries: () => Promise.resolve(libraries.list(own.lease.session.library.folder)),
    openLibrary: async (handle) => shown(await libraries.open(handle)),
    newLibrary: async (name) => shown(await app.create(name)),
    openRestored: async (name, restore) => shown(await app.openRestored(name, restore)),
    async chooseLibrary() {
      const folder = await askForFolder(window, documents);
      return folder === null ? ok(false) : shown(await app.open(folder));
    },
    chooseFiles: async () => ok(await handles.offer(await askForFiles(window))),
    async chooseTarget({ name, extension }) {
      const path = await askForTarget(window, name, extension);
      return ok(path === null ? null : handles.target(path));
    },
    commandState({ enabled, labels, keys }) {
      own.setCommands({ enabled: new Set(enabled), labels, keys });
    },
    settings: () => Promise.resolve(settings.current().values),
    async saveSettings(values) {
      await settings.save(values);
      return ok(undefined);
    },
    readChosen: (handle) => handles.read(handle),
    writeTarget: (handle, chunks) => handles.write(handle, chunks),
  };
}
