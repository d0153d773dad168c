import { useAct } from '../../../platform/act';
import { notify } from '../../../platform/notify';

/** Says of two events that they are not the same, which is remembered. */
export function useNotTheSame(): (a: string, b: string) => Promise<void> {
  const act = useAct();
  return async (a, b) => {
    const done = await act((api) => api.events.notTheSame({ a, b }));
    if (done) notify.done('Kept as two events. They are not proposed as one again.');
  };
}
