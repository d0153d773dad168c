import type { EventRow } from '#common/contract/rows';
import { excerpt } from '#common/text/excerpt';
import { useAct } from '../../platform/act';
import { notify } from '../../platform/notify';
import { useWorkspace } from '../../platform/workspace';
import { titleOf } from './words';

const short = (event: Named): string => excerpt(titleOf(event), 60);

type Named = Pick<EventRow, 'id' | 'title'>;

/** Merges an event into another and shows the one that is kept; one undo takes it back. */
export function useMerge(): (take: Named, keep: Named) => Promise<void> {
  const act = useAct();
  const { openEvent, forget } = useWorkspace();
  return async (take, keep) => {
    const done = await act((api) => api.events.merge({ keep: keep.id, take: take.id }));
    if (!done) return;
    forget(take.id);
    openEvent(keep.id);
    notify.done(`Merged “${short(take)}” into “${short(keep)}”. Undo takes them apart again.`);
  };
}
