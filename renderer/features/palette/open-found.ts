import type { Found } from '#common/contract/library';
import { focusPart } from '../../platform/parts';
import { useWorkspace } from '../../platform/workspace';

/** Goes to something that was found, and takes the focus there: words in the article, all else beside it. */
export function goToFound(found: Found): void {
  openFound(found);
  focusPart(found.article === null ? 'side' : 'reader');
}

/** Shows a passage in its article, an event with its evidence, a note, a tag. */
function openFound(found: Found): void {
  const workspace = useWorkspace.getState();
  switch (found.kind) {
    case 'article':
      return workspace.openArticle(found.id);
    case 'annotation':
      if (found.article !== null) workspace.openArticle(found.article, { annotation: found.id });
      return workspace.showDetail({ kind: 'annotation', id: found.id });
    case 'evidence':
      return found.article === null ? undefined : workspace.openArticle(found.article);
    case 'event':
      return workspace.openEvent(found.id);
    case 'note':
      return workspace.openNote(found.id);
    case 'tag':
      return workspace.showDetail({ kind: 'tag', id: found.id });
  }
}
