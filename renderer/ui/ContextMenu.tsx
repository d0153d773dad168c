import { Menu } from '@mantine/core';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { CommandId } from '#common/contract/commands';
import { liveCommand, runCommand, useRegistry } from '../platform/commands';
import { textFieldOf } from '../platform/text-field';
import { Kbd } from './Kbd';
import styles from './ContextMenu.module.css';

export interface MenuAction {
  readonly label: string;
  readonly run: () => void | Promise<unknown>;
  readonly icon?: ReactNode;
  readonly keys?: string | null;
  readonly disabled?: boolean;
  /** Why it is disabled, in a few words. */
  readonly why?: string | null;
  /** For what takes something away. */
  readonly danger?: boolean;
}

/** A command by id, an action of the place itself, or a line between groups. */
export type MenuEntry = CommandId | MenuAction | 'divider';

type Where = { readonly x: number; readonly y: number };
type OpenMenu = (where: Where, items: readonly MenuEntry[]) => void;

const OpenMenuContext = createContext<OpenMenu>(() => undefined);

/** The one place where right-click menus are drawn. Mounted at the root. */
export function ContextMenuProvider({ children }: { children: ReactNode }) {
  const [menu, setMenu] = useState<{ where: Where; items: readonly MenuEntry[] } | null>(null);
  const open = useCallback<OpenMenu>((where, items) => {
    setMenu(items.length > 0 ? { where, items } : null);
  }, []);
  const close = useCallback(() => setMenu(null), []);
  return (
    <OpenMenuContext value={open}>
      {children}
      {menu && (
        <Menu
          opened
          onClose={close}
          position="bottom-start"
          offset={2}
          trapFocus
          returnFocus={false}
          width={260}
        >
          <Menu.Target>
            <button
              type="button"
              tabIndex={-1}
              aria-label="Menu"
              className={styles.point}
              style={{ left: menu.where.x, top: menu.where.y }}
            />
          </Menu.Target>
          <MenuItems items={menu.items} />
        </Menu>
      )}
    </OpenMenuContext>
  );
}

/** The entries of the menu. */
function MenuItems({ items }: { items: readonly MenuEntry[] }) {
  const registered = useRegistry((state) => state.registered);
  const seen = new Map<string, number>();
  return (
    <Menu.Dropdown>
      {items.map((item) => {
        const name = typeof item === 'string' ? item : item.label;
        const nth = (seen.get(name) ?? 0) + 1;
        seen.set(name, nth);
        const key = `${name} ${nth}`;
        if (item === 'divider') return <Menu.Divider key={key} />;
        const entry = typeof item === 'string' ? asAction(liveCommand(registered, item)) : item;
        return (
          <Menu.Item
            key={key}
            leftSection={entry.icon}
            rightSection={entry.keys ? <Kbd keys={entry.keys} /> : undefined}
            disabled={entry.disabled ?? false}
            {...(entry.danger === true ? { c: 'var(--tl-bad)' } : {})}
            onClick={() => void entry.run()}
          >
            {entry.label}
            {entry.why ? <span className={styles.why}>{entry.why}</span> : null}
          </Menu.Item>
        );
      })}
    </Menu.Dropdown>
  );
}

function asAction(command: ReturnType<typeof liveCommand>): MenuAction {
  return {
    label: command.label,
    keys: command.keys,
    disabled: !command.enabled,
    why: command.why,
    run: () => void runCommand(command.id),
  };
}

/** Opens a right-click menu at a point of the window. */
export function useOpenMenu(): OpenMenu {
  return useContext(OpenMenuContext);
}

/** Whether a right click is a text field's own: there the system offers cut, copy and paste. */
export function isInTextField(event: MouseEvent): boolean {
  return event.target instanceof Element && textFieldOf(event.target) !== null;
}

/**
 * Where a menu opens: at the pointer; by key, beneath the row under the cursor of a list, else in the corner of what
 * has the focus.
 */
export function menuPoint(event: MouseEvent): Where {
  const byKey = event.button !== 2;
  const target = event.currentTarget;
  const row = target === event.target ? target.getAttribute('aria-activedescendant') : null;
  const element = row === null ? null : document.getElementById(row);
  if (byKey && element) {
    const box = element.getBoundingClientRect();
    return { x: box.left + 16, y: Math.min(box.bottom, window.innerHeight) - 8 };
  }
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const box = target.getBoundingClientRect();
  return { x: box.left + 16, y: box.top + 16 };
}

/**
 * A handler for `onContextMenu`, which the keyboard's menu key and Shift+F10 fire too. `items` is asked when the
 * menu opens, so that it can depend on what is under the pointer; an empty list leaves the event alone.
 */
export function useContextMenu(
  items: (event: MouseEvent) => readonly MenuEntry[],
): (event: MouseEvent) => void {
  const open = useOpenMenu();
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  });
  return useMemo(
    () => (event: MouseEvent) => {
      const entries = isInTextField(event) ? [] : latest.current(event);
      if (entries.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      open(menuPoint(event), entries);
    },
    [open],
  );
}

/** Gives what it holds a right-click menu. */
export function ContextMenu({ items, children }: { items: readonly MenuEntry[]; children: ReactNode }) {
  const onContextMenu = useContextMenu(() => items);
  return (
    <div style={{ display: 'contents' }} onContextMenu={onContextMenu}>
      {children}
    </div>
  );
}
