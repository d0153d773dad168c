import type { AnnotationRow } from '#common/contract/rows';
import { keysNow } from '../../platform/own-keys';
import type { MenuEntry } from '../../ui/ContextMenu';
import { privateEntry } from '../../ui/Private';
import { startEditing } from './editing';
import type { AnnotationActs } from './use-annotation-acts';

/** What can be done with an annotation, as a menu. `anchor` says where its words are in the window. */
export function annotationMenu(row: AnnotationRow, acts: AnnotationActs, anchor: () => DOMRect): MenuEntry[] {
  const { id, private: isPrivate } = row.annotation;
  const disabled = !acts.writable;
  return [
    { label: 'Edit tags', keys: keysNow('article.tag'), disabled, run: () => startEditing(id, 'tags') },
    { label: 'Comment', keys: keysNow('article.comment'), disabled, run: () => startEditing(id, 'comment') },
    {
      label: 'Link to an event',
      keys: keysNow('article.link'),
      disabled,
      run: () => acts.link(row, anchor()),
    },
    { label: 'Cite in the note', keys: keysNow('article.cite'), disabled, run: () => acts.cite(row) },
    'divider',
    privateEntry(isPrivate, disabled, (on) => acts.setPrivate(row, on)),
    'divider',
    {
      label: 'Delete annotation',
      keys: keysNow('annotation.remove'),
      danger: true,
      disabled,
      run: () => acts.remove(row),
    },
  ];
}
