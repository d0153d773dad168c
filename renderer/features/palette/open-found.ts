import type { Found } from '#common/contract/library';
import { openThere } from '../../platform/open-beside';
import { focusPart } from '../../platform/parts';
import { request } from '../../platform/requests';
import type { Detail } from '../../platform/place';
import { useWorkspace } from '../../platform/workspace';

/**
 * Goes to the very words that were found, and takes the focus there: in the article, or to what stands beside it.
 * `beside`: an article comes beside the one at hand.
 */
export function goToFound(found: Found, beside: boolean): void {
  openFound(found, beside);
  if (!beside || found.article === null) focusPart(found.article === null ? 'side' : 'reader');
}

/** Shows a passage in its article, an event with its evidence, a note, a tag. */
function openFound(found: Found, beside: boolean): void {
  const workspace = useWorkspace.getState();
  switch (found.kind) {
    case 'article':
      return openThere(found.id, found.match?.place ?? {}, beside);
    case 'annotation':
    case 'evidence':
      return openPassage(found, beside);
    case 'event':
      return workspace.openEvent(found.id);
    case 'note':
      workspace.openNote(found.id);
      if (found.match?.inNote) request('showInNote', { note: found.id, ...found.match.inNote });
      return;
    case 'tag':
      return workspace.showDetail({ kind: 'tag', id: found.id });
  }
}

/** Shows a passage in its article, with what is known of it beside: for evidence that is its event. */
function openPassage({ kind, id, article, annotation, event }: Found, beside: boolean): void {
  const detail: Detail =
    kind === 'evidence' && event !== null ? { kind: 'event', id: event } : { kind: 'annotation', id };
  if (article === null) useWorkspace.getState().showDetail(detail);
  else openThere(article, { annotation, detail }, beside);
}
