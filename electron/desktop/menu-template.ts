import type { MenuItemConstructorOptions } from 'electron';
import type { CommandSpec, MenuName } from '#common/contract/commands';
import type { CommandState } from './desktop-host';

const menus: readonly MenuName[] = ['File', 'Edit', 'View', 'Article', 'Go', 'Help'];

/** What the system itself offers, beside our commands. */
const systemItems: Partial<Record<MenuName, MenuItemConstructorOptions[]>> = {
  File: [{ type: 'separator' }, { role: 'close' }, { role: 'quit' }],
  Edit: [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ],
  View: [
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ],
};

/** A key as Electron writes it, or null where a menu must not claim it: bare letters belong to the page. */
export function acceleratorOf(keys: string | null): string | null {
  if (keys === null || !/^(Mod|Alt)\+|^(Shift\+)?F\d+$/.test(keys)) return null;
  return keys
    .replace('Mod', 'CommandOrControl')
    .replace('ArrowLeft', 'Left')
    .replace('ArrowRight', 'Right')
    .split('+')
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}

/** The menu bar, made from the commands. The page handles their keys; the menu only shows them. */
export function menuTemplate(
  commands: readonly CommandSpec[],
  state: CommandState,
  run: (id: string) => void,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const template = menus.map((name): MenuItemConstructorOptions => {
    const items = commands
      .filter(({ menu }) => menu === name)
      .flatMap((command) => itemsOf(command, state, run));
    return { label: name, submenu: [...items, ...(systemItems[name] ?? [])] };
  });
  return isMac ? [{ role: 'appMenu' }, ...template, { role: 'windowMenu' }] : template;
}

function itemsOf(
  command: CommandSpec,
  state: CommandState,
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  // '' stands for a command whose keys were taken away.
  const accelerator = acceleratorOf(state.keys[command.id] ?? command.keys);
  const item: MenuItemConstructorOptions = {
    id: command.id,
    label: state.labels[command.id] ?? command.label,
    enabled: state.enabled.has(command.id),
    click: () => run(command.id),
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  };
  return command.apart === true ? [{ type: 'separator' }, item] : [item];
}
