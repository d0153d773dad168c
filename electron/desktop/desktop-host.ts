import { dialog } from 'electron';
import type { HostEvent } from '#common/contract/host';
import { ok, type Result } from '#common/result';
import type { HostPort } from '#core/router/host-port';
import type { App, Lease } from '#core/services/app';
import type { EventQueue } from '#core/services/home/event-queue';
import { hostInfo } from '#core/services/home/host-info';
import { LibraryHandles } from '#core/services/home/library-handles';
import { refused, type Trouble } from '#core/services/trouble';
import type { OpenError } from '#core/store/open-library';
import type { AppWindow } from './app-window';

export interface DesktopHostParts {
  readonly window: AppWindow;
  readonly app: App;
  readonly version: string;
  readonly events: EventQueue<HostEvent>;
}

const readable = [
  { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm'] },
  { name: 'All files', extensions: ['*'] },
];
const written = {
  md: { name: 'Markdown', extensions: ['md'] },
  html: { name: 'Web page', extensions: ['html'] },
};

/** The host of one window on the desktop: the system's dialogs and menu, handles instead of paths. */
export function desktopHost({ window: own, app, version, events }: DesktopHostParts): HostPort {
  const libraries = new LibraryHandles(app);
  const { settings, store, zone, documents } = app.parts;
  const { window, handles } = own;
  const shown = (opened: Result<Lease, OpenError>): Result<boolean, Trouble> => {
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
    events: (signal) => events.until(signal),
    libraries: () => Promise.resolve(libraries.list(own.lease.session.library.folder)),
    async openLibrary(handle) {
      const folder = libraries.folderOf(handle);
      if (folder === undefined) return refused('This library is no longer in the list. Open the list again.');
      return shown(folder === app.sampleFolder ? await app.openSample() : await app.open(folder));
    },
    newLibrary: async (name) => shown(await app.create(name)),
    async chooseLibrary() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a library',
        defaultPath: documents,
        properties: ['openDirectory'],
      });
      const [folder] = filePaths;
      return canceled || folder === undefined ? ok(false) : shown(await app.open(folder));
    },
    async chooseFiles() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Import files',
        filters: readable,
        properties: ['openFile', 'multiSelections'],
      });
      return ok(canceled ? [] : await handles.offer(filePaths));
    },
    async chooseTarget({ name, extension }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save the export',
        defaultPath: name,
        filters: [written[extension]],
      });
      return ok(canceled || filePath === '' ? null : handles.target(filePath));
    },
    commandState({ enabled, labels }) {
      own.commands = { enabled: new Set(enabled), labels };
      own.windows.menuChanged();
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
