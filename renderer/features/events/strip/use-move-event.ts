import { formatDate } from '#common/time/format';
import { useAct } from '../../../platform/act';
import { notify } from '../../../platform/notify';
import type { MoveEvent } from '../../../timeline/use-moving';

/** Gives an event the date it was moved to, and says so; null where the library is not to be written. */
export function useMoveEvent(writable: boolean): MoveEvent | null {
  const act = useAct();
  if (!writable) return null;
  return async (id, was, edtf) => {
    const done = await act((api) => api.events.moveDate({ id, was, edtf }));
    if (done) notify.done(`Moved to ${formatDate(edtf)}. Undo brings it back.`);
    return done !== undefined;
  };
}
