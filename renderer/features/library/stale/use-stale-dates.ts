import { longestWindow } from '#common/contract/longest-window';
import type { DateChoice, StaleDate } from '#common/contract/dates';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { notify } from '../../../platform/notify';
import { counted } from '../../../ui/counted';

export interface HeldStaleDates {
  readonly rows: readonly StaleDate[];
  /** How many there are in all; `rows` may be the first of them. */
  readonly total: number;
  readonly loading: boolean;
  /** Settles the dates given, as one change. */
  accept(choices: DateChoice[]): Promise<unknown>;
}

/** The dates counted from an article's date before it changed: of one article, or (null) of the library. */
export function useStaleDates(article: string | null): HeldStaleDates {
  const act = useAct();
  const { data, isPending } = useCall(['dates', 'stale'], { article, count: longestWindow }, { keep: true });
  return {
    rows: data?.rows ?? [],
    total: data?.total ?? 0,
    loading: isPending,
    accept: async (choices) => {
      const done = await act((api) => api.dates.accept({ choices }));
      if (done) notify.done(`${counted(choices.length, 'date')} settled. Undo takes it back.`);
    },
  };
}
