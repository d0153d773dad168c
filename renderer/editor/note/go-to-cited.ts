import type { CitedThing } from '#common/contract/library';
import type { Citation } from '#common/model/note';
import { notify } from '../../platform/notify';
import { openThere } from '../../platform/open-beside';
import { useWorkspace } from '../../platform/workspace';
import { goneWords } from './cited-things';

/**
 * Shows what a citation points at: the passage flashes in its article, an event opens in Details. `beside`: the article
 * comes beside the one at hand.
 */
export function goToCited(
  { kind, id }: Pick<Citation, 'kind' | 'id'>,
  thing: CitedThing,
  beside: boolean,
): void {
  const { openEvent, showDetail } = useWorkspace.getState();
  if (!thing.found) notify.done(goneWords[kind]);
  else if (kind === 'event') openEvent(id);
  else if (kind === 'tag') showDetail({ kind: 'tag', id });
  else if (thing.article !== null) {
    openThere(thing.article, thing.annotation === null ? {} : { annotation: thing.annotation }, beside);
  }
}
