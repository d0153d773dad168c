import type { SearchHit } from '#common/contract/search';
import { openThere } from '../../platform/open-beside';
import { request } from '../../platform/requests';
import { useWorkspace } from '../../platform/workspace';

/**
 * Goes to where a line stands: the very words in an article, an annotation's passage, a note, an event. `beside`: an
 * article comes beside the one at hand.
 */
export function openHit({ kind, id, article, place, inNote }: SearchHit, beside: boolean): void {
  const { openEvent, openNote } = useWorkspace.getState();
  if (kind === 'event') openEvent(id);
  else if (kind === 'note') {
    openNote(id);
    if (inNote) request('showInNote', { note: id, ...inNote });
  } else if (article === null) return;
  else if (kind === 'article') openThere(article, place ?? {}, beside);
  else openThere(article, { annotation: id, detail: { kind: 'annotation', id } }, beside);
}
