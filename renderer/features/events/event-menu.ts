import { create } from 'zustand';
import type { EventRow } from '#common/contract/rows';
import type { useAct } from '../../platform/act';
import { useWorkspace } from '../../platform/workspace';
import type { MenuEntry } from '../../ui/ContextMenu';
import { privateEntry } from '../../ui/Private';
import { askRemoval } from '../../ui/Removal';
import { titleOf } from './words';

type Named = Pick<EventRow, 'id' | 'title'>;

/** The event that the user wants to merge into another. */
export const useMerging = create<{ take: Named | null }>(() => ({ take: null }));

/** Asks into which event this one is to be merged. */
export function askMerge(take: Named): void {
  useMerging.setState({ take });
}

/** Asks before an event is deleted, saying what hangs on it. */
export function askEventRemoval(event: Named): void {
  askRemoval({
    group: 'events',
    id: event.id,
    what: 'event',
    name: titleOf(event),
  });
}

/** What a right click on an event offers. */
export function eventMenu(
  event: Named & Pick<EventRow, 'private'>,
  writable: boolean,
  act: ReturnType<typeof useAct>,
): readonly MenuEntry[] {
  return [
    { label: 'Open', keys: 'Enter', run: () => useWorkspace.getState().openEvent(event.id) },
    'divider',
    { label: 'Merge into another…', disabled: !writable, run: () => askMerge(event) },
    privateEntry(event.private, !writable, (on) =>
      act((api) => api.events.edit({ id: event.id, fields: { private: on } })),
    ),
    'divider',
    {
      label: 'Delete event…',
      keys: 'Delete',
      danger: true,
      disabled: !writable,
      run: () => askEventRemoval(event),
    },
  ];
}
