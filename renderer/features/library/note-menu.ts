import type { NoteRow } from '#common/contract/rows';
import type { useAct } from '../../platform/act';
import { useWorkspace } from '../../platform/workspace';
import type { MenuEntry } from '../../ui/ContextMenu';
import { privateEntry } from '../../ui/Private';
import { askRemoval } from '../../ui/Removal';

/** What a note is called where it has no title: its first words. */
export function nameOf(row: NoteRow): string {
  return row.title || row.start || 'Untitled note';
}

/** Asks before a note is deleted. */
export function askNoteRemoval(row: NoteRow): void {
  askRemoval({ group: 'notes', id: row.id, what: 'note', name: nameOf(row) });
}

/** What a right click on a note of the list offers. */
export function noteMenu(
  row: NoteRow,
  writable: boolean,
  act: ReturnType<typeof useAct>,
): readonly MenuEntry[] {
  return [
    { label: 'Open', keys: 'Enter', run: () => useWorkspace.getState().openNote(row.id) },
    'divider',
    privateEntry(row.private, !writable, (on) =>
      act((api) => api.notes.edit({ id: row.id, fields: { private: on } })),
    ),
    'divider',
    {
      label: 'Delete note…',
      keys: 'Delete',
      danger: true,
      disabled: !writable,
      run: () => askNoteRemoval(row),
    },
  ];
}
