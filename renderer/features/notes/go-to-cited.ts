import type { CitedThing } from '#common/contract/library';
import type { Citation } from '#common/model/note';
import { goneWords } from '../../editor/note/cited-things';
import { notify } from '../../platform/notify';
import { useWorkspace } from '../../platform/workspace';

/** Shows what a citation points at: the passage flashes in its article, an event opens in Details. */
export function goToCited({ kind, id }: Pick<Citation, 'kind' | 'id'>, thing: CitedThing): void {
  const { openArticle, openEvent } = useWorkspace.getState();
  if (!thing.found) notify.done(goneWords[kind]);
  else if (kind === 'event') openEvent(id);
  else if (thing.article !== null) {
    openArticle(thing.article, thing.annotation === null ? {} : { annotation: thing.annotation });
  }
}
