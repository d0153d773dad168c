import { LibraryHandles } from '#core/services/home/library-handles';
import type { HostLine } from '#core/services/home/goodbye';
import { hostInfo } from '#core/services/home/host-info';
import type { App, Lease } from '#core/services/app';
import { refused, type Trouble } from '#core/services/trouble';
import type { HostPort } from '#core/router/host-port';
import type { OpenError } from '#core/store/open-library';
import { ok, type Result } from '#common/result';

/** What a browser window's host is made of. */
export interface BrowserWindowParts {
  readonly app: App;
  readonly version: string;
  /** The folder of the library this window shows. */
  readonly folder: string;
  readonly line: HostLine;
  /** Makes another library the one that is shown; windows come back bound to it. */
  show(lease: Lease): void;
}

const noDialogs = (instead: string): ReturnType<typeof refused> =>
  refused(`A browser has no dialog of the system's. ${instead}`);

/** The host of one window in the system's browser: uploads and downloads instead of dialogs, no menu bar. */
export function browserWindow({ app, version, folder, line, show }: BrowserWindowParts): HostPort {
  const handles = new LibraryHandles(app);
  const { settings, store, zone } = app.parts;
  const shown = (opened: Result<Lease, Pick<OpenError, 'message'>>): Result<boolean, Trouble> => {
    if (!opened.ok) return refused(opened.error.message);
    show(opened.value);
    return ok(true);
  };
  return {
    info: () =>
      hostInfo({
        version,
        capabilities: { nativeDialogs: false, nativeMenu: false },
        zone: zone(),
        now: () => store.now(),
      }),
    events: (signal) => line.events.until(signal),
    parted: () => line.leave(),
    libraries: () => Promise.resolve(handles.list(folder)),
    openLibrary: async (handle) => shown(await handles.open(handle)),
    newLibrary: async (name) => shown(await app.create(name)),
    openRestored: async (name, restore) => shown(await app.openRestored(name, restore)),
    chooseLibrary: () =>
      Promise.resolve(noDialogs('Start Throughline on that folder instead: throughline serve FOLDER.')),
    chooseFiles: () => Promise.resolve(noDialogs('Choose files with the page’s own button.')),
    chooseTarget: () => Promise.resolve(noDialogs('The file is downloaded instead.')),
    commandState: () => undefined,
    settings: () => Promise.resolve(settings.current().values),
    async saveSettings(values) {
      await settings.save(values);
      return ok(undefined);
    },
    readChosen: () => Promise.resolve(noDialogs('Choose files with the page’s own button.')),
    writeTarget: () => Promise.resolve(noDialogs('The file is downloaded instead.')),
  };
}
