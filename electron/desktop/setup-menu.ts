import { Menu } from 'electron';
import { commands } from '#common/contract/commands';
import { menuTemplate } from './menu-template';
import type { Windows } from './windows';

/** Keeps the menu bar true to the window at hand. */
export function setupMenu(windows: Windows): void {
  let shown = '';
  const update = (): void => {
    const own = windows.current();
    const state = own?.commands ?? { enabled: new Set<string>(), labels: {}, keys: {} };
    const now = JSON.stringify([[...state.enabled], state.labels, state.keys]);
    if (now === shown) return;
    shown = now;
    const run = (id: string): void => windows.current()?.tell({ type: 'command', id });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(commands, state, run, process.platform === 'darwin')),
    );
  };
  update();
  windows.onMenuChange(update);
}
