import { expect } from '@playwright/test';
import type { MenuItem } from 'electron';
import type { DesktopApp, Electron, MainProcess, MenuEntry } from './desktop-app';

/** What a test does with the desktop beside its page: each a function that runs in the main process. */
export type Controls = Pick<
  DesktopApp,
  | 'main'
  | 'menu'
  | 'choose'
  | 'answerOpen'
  | 'timesAskedToOpen'
  | 'answerSave'
  | 'openedOutside'
  | 'closeWindow'
  | 'quit'
  | 'crash'
>;

/** Asks for what ends the program: that it is asked may be told no more, or as a line that broke. */
async function untilEnded(asked: Promise<unknown>, ended: MainProcess['ended']): Promise<number | null> {
  const broken = asked.then(
    () => ended,
    async (error: unknown) => {
      const tooLate = new Promise<never>((_, reject) => setTimeout(reject, 5000, error));
      return Promise.race([ended, tooLate]);
    },
  );
  return Promise.race([ended, broken]);
}

/** The controls of a running main process. */
export function controlsOf(program: MainProcess): Controls {
  const main: DesktopApp['main'] = <T, A>(
    run: (electron: Electron, argument: A) => T | Promise<T>,
    argument?: A,
  ) => program.evaluate(run, argument as A);
  return {
    main,
    menu: () => main(readMenu),
    choose: (id) => expect(() => main(chooseItem, id)).toPass({ timeout: 10_000 }),
    answerOpen: (paths) =>
      main(
        ({ dialog }, filePaths) => {
          const answer = (): Promise<{ canceled: boolean; filePaths: string[] }> => {
            counted.asked += 1;
            return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
          };
          const counted = Object.assign(answer, { asked: 0 });
          dialog.showOpenDialog = counted;
        },
        [...paths],
      ),
    timesAskedToOpen: () => main(({ dialog }) => (dialog.showOpenDialog as { asked?: number }).asked ?? 0),
    answerSave: (path) =>
      main(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path),
    openedOutside: () =>
      main(({ shell }) => {
        const { openExternal } = shell as { openExternal: { opened?: string[] } };
        if (openExternal.opened) return openExternal.opened;
        const opened: string[] = [];
        shell.openExternal = Object.assign(
          (address: string) => {
            opened.push(address);
            return Promise.resolve();
          },
          { opened },
        );
        return opened;
      }),
    closeWindow: () =>
      untilEnded(
        main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
        program.ended,
      ),
    quit: () =>
      untilEnded(
        main(({ app }) => app.quit()),
        program.ended,
      ),
    crash: () =>
      main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
  };
}

function readMenu({ Menu }: Electron): MenuEntry[] {
  const read = (items: readonly MenuItem[]): MenuEntry[] =>
    items.map(({ id, label, type, role, enabled, accelerator, submenu }) => ({
      id,
      label,
      type,
      role,
      enabled,
      accelerator: accelerator ? String(accelerator) : undefined,
      items: submenu ? read(submenu.items) : [],
    }));
  return read(Menu.getApplicationMenu()?.items ?? []);
}

function chooseItem({ Menu }: Electron, id: string): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (!item) throw new Error(`the menu has no ${id}`);
  if (!item.enabled) throw new Error(`${id} is greyed out in the menu`);
  const click = item.click as () => void;
  click();
}
