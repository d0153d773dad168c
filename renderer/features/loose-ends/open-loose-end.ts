import type { LooseEndRow } from '#common/contract/loose-ends';
import { focusPart } from '../../platform/parts';
import { useWorkspace } from '../../platform/workspace';
import { askGroup } from '../sources';

/** Goes to what a loose end is about, where it can be mended. */
export function openLooseEnd(row: LooseEndRow): void {
  const workspace = useWorkspace.getState();
  if (row.members > 0) return askGroup(row.record);
  switch (row.collection) {
    case 'articles':
      workspace.openArticle(row.record);
      return workspace.showDetail({ kind: 'article', id: row.record });
    case 'annotations':
    case 'evidence':
      if (row.article === null || row.annotation === null) return;
      workspace.openArticle(row.article, { annotation: row.annotation });
      return workspace.showDetail({ kind: 'annotation', id: row.annotation });
    case 'events':
      return workspace.openEvent(row.record);
    case 'notes':
      return workspace.openNote(row.record);
  }
}

/** Goes there and takes the focus along: for the keyboard. */
export function goToLooseEnd(row: LooseEndRow): void {
  openLooseEnd(row);
  // A dialog has the focus already.
  if (row.members === 0) focusPart('side');
}
