import { create } from 'zustand';
import type { DayRange } from '#common/time/edtf-value';
import { useLibrary } from './session';

interface Chosen {
  readonly library: string;
  readonly days: DayRange;
}

/**
 * The days chosen on the timeline, which the lists of the library show alone. Not kept between sessions: a list that
 * begins narrowed by what one cannot see would seem to have lost what it leaves out.
 */
const useChosen = create<{ chosen: Chosen | null }>(() => ({ chosen: null }));

/** The days chosen in the open library, null for all, and how to choose others. */
export function useChosenDays(): [DayRange | null, (days: DayRange | null) => void] {
  const { id } = useLibrary();
  const chosen = useChosen((state) => state.chosen);
  const days = chosen?.library === id ? chosen.days : null;
  return [days, (next) => useChosen.setState({ chosen: next && { library: id, days: next } })];
}
