import { useState } from 'react';
import type { WaitingDate } from './grid-acts';
import type { Grid } from './use-grid';

/** Pasted dates with two readings or none, asked about one after another, each in its cell. */
export function useWaitingDates(grid: Pick<Grid, 'go' | 'edit'>) {
  const [waiting, setWaiting] = useState<readonly WaitingDate[]>([]);
  const ask = (dates: readonly WaitingDate[]): void => {
    const [next, ...rest] = dates;
    setWaiting(rest);
    if (!next) return;
    grid.go(next.cell);
    grid.edit(next.words);
  };
  return {
    ask,
    /** Asks about the one that waits longest; false where none does. */
    askNext: (): boolean => {
      if (waiting.length === 0) return false;
      ask(waiting);
      return true;
    },
  };
}
