import { useRef, useState } from 'react';
import type { LooseEndRow } from '#common/contract/loose-ends';
import { useAct } from '../../platform/act';
import { useLibrary } from '../../platform/session';
import type { MenuEntry } from '../../ui/ContextMenu';
import { goToLooseEnd, openLooseEnd } from './open-loose-end';

interface LooseEndActs {
  readonly confirm: (row: LooseEndRow) => void;
  readonly bringBack: (row: LooseEndRow) => void;
  /** Sets it aside, or brings it back from there. */
  readonly turn: (row: LooseEndRow) => void;
  /** All of these by name, for a right click. */
  readonly menu: (row: LooseEndRow) => MenuEntry[];
  /** The one that is being set aside, for which a reason is asked; null while none is. */
  readonly setting: LooseEndRow | null;
  readonly setSetting: (row: LooseEndRow | null) => void;
}

/** What can be done with a loose end beside going to it. */
export function useLooseEndActs(): LooseEndActs {
  const act = useAct();
  const { writable } = useLibrary();
  const [setting, setSetting] = useState<LooseEndRow | null>(null);
  // A row stays until the list is asked anew: a second press meanwhile is about the same date.
  const confirming = useRef(new Set<string>());
  const confirm = ({ id }: LooseEndRow): void => {
    if (confirming.current.has(id)) return;
    confirming.current.add(id);
    // Once refused, or undone, it can be confirmed again.
    void act((api) => api.looseEnds.confirm({ ids: [id] })).finally(() => confirming.current.delete(id));
  };
  const bringBack = (row: LooseEndRow): void => void act((api) => api.looseEnds.bringBack({ id: row.id }));
  const turn = (row: LooseEndRow): void => {
    // A group is decided, whole or in parts; there is no one thing to set aside.
    if (row.members > 0) openLooseEnd(row);
    else if (row.aside === null) setSetting(row);
    else bringBack(row);
  };
  const menu = (row: LooseEndRow): MenuEntry[] => [
    { label: 'Open', keys: 'Enter', run: () => goToLooseEnd(row) },
    'divider',
    ...(row.confirms
      ? [{ label: 'Confirm this date', keys: 'c', disabled: !writable, run: () => confirm(row) }]
      : []),
    {
      label: row.aside === null ? 'Set aside…' : 'Bring back',
      keys: 'Delete',
      disabled: !writable || row.members > 0,
      run: () => turn(row),
    },
  ];
  return { confirm, bringBack, turn, menu, setting, setSetting };
}
