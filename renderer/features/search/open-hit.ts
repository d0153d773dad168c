import type { SearchHit } from '#common/contract/search';
import { request } from '../../platform/requests';
import { useWorkspace } from '../../platform/workspace';

/** Goes to where a line stands: the very words in an article, an annotation's passage, a note, an event. */
export function openHit({ kind, id, article, place, inNote }: SearchHit): void {
  const { openArticle, openEvent, openNote } = useWorkspace.getState();
  if (kind === 'event') openEvent(id);
  else if (kind === 'note') {
    openNote(id);
    if (inNote) request('showInNote', { note: id, ...inNote });
  } else if (article === null) return;
  else if (kind === 'article') openArticle(article, place ?? {});
  else openArticle(article, { annotation: id, detail: { kind: 'annotation', id } });
}
