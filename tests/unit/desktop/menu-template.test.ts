import { expect, test } from 'vitest';
import { commands } from '#common/contract/commands';
import { acceleratorOf, menuTemplate } from '../../../electron/desktop/menu-template';

test.each([
  ['Mod+K', 'CommandOrControl+K'],
  ['Mod+Shift+e', 'CommandOrControl+Shift+E'],
  ['Mod+1', 'CommandOrControl+1'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Alt+ArrowRight', 'Alt+Right'],
  ['F6', 'F6'],
  ['Shift+F6', 'Shift+F6'],
  ['h', null],
  ['?', null],
  ['Delete', null],
  [']', null],
  [null, null],
])('the key %s stands in the menu as %s', (keys, expected) => {
  expect(acceleratorOf(keys)).toBe(expected);
});

const nothing = { enabled: new Set<string>(), labels: {}, keys: {} };

test('every command of a menu is in it once, and none claims its key from the page', () => {
  const template = menuTemplate(commands, nothing, () => undefined, false);
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const ids = items.flatMap(({ id }) => id ?? []);
  expect(ids.toSorted()).toEqual(commands.flatMap(({ id, menu }) => (menu === null ? [] : [id])).toSorted());
  for (const item of items) if (item.accelerator) expect(item.registerAccelerator).toBe(false);
});

test('an item is greyed out until its command can run, has its label of the moment, and runs it', () => {
  const ran: string[] = [];
  const state = { enabled: new Set(['edit.undo']), labels: { 'edit.undo': 'Undo highlight' }, keys: {} };
  const template = menuTemplate(commands, state, (id) => ran.push(id), false);
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const undo = items.find(({ id }) => id === 'edit.undo');
  expect(undo).toMatchObject({ label: 'Undo highlight', enabled: true });
  expect(items.find(({ id }) => id === 'edit.redo')).toMatchObject({ label: 'Redo', enabled: false });
  (undo?.click as (() => void) | undefined)?.();
  expect(ran).toEqual(['edit.undo']);
});

test('a Mac has its own two menus around ours', () => {
  const roles = menuTemplate(commands, nothing, () => undefined, true).map(
    ({ role, label }) => role ?? label,
  );
  expect(roles.at(0)).toBe('appMenu');
  expect(roles.at(-1)).toBe('windowMenu');
});
