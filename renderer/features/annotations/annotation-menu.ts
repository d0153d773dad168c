import type { AnnotationRow } from '#common/contract/rows';
import type { MenuEntry } from '../../ui/ContextMenu';
import { startEditing } from './editing';
import type { AnnotationActs } from './use-annotation-acts';

/** What can be done with an annotation, as a menu. `anchor` says where its words are in the window. */
export function annotationMenu(row: AnnotationRow, acts: AnnotationActs, anchor: () => DOMRect): MenuEntry[] {
  const { id, private: isPrivate } = row.annotation;
  return [
    { label: 'Edit tags', run: () => startEditing(id, 'tags') },
    { label: 'Comment', keys: 'c', run: () => startEditing(id, 'comment') },
    { label: 'Link to an event', keys: 'e', run: () => acts.link(row, anchor()) },
    { label: 'Cite in the note', keys: 'n', run: () => acts.cite(row) },
    'divider',
    {
      label: isPrivate ? 'Let it be exported' : 'Keep out of exports',
      run: () => acts.setPrivate(row, !isPrivate),
    },
    'divider',
    { label: 'Delete annotation', keys: 'Delete', danger: true, run: () => acts.remove(row) },
  ];
}
