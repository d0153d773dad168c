import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCall } from './live';

/** How many loose ends there are; undefined until known. */
export function useOpenEnds(): number | undefined {
  const enabled = useFirstAnswers();
  return useCall(['looseEnds', 'counts'], undefined, { keep: true, enabled }).data?.open;
}

/** The calls that a window is drawn from as it opens. */
const drawnFirst: ReadonlySet<unknown> = new Set(['list', 'timeline', 'ticks']);
/** Milliseconds from the last answer, in which it is drawn, and after which the number is asked for in any case. */
const drawing = 200;
const latest = 4000;

/**
 * Whether what the window shows as it opens was answered. To look for loose ends takes the core longer than all of that
 * together, and whoever opens a library does not wait for their number: it is asked for last.
 */
function useFirstAnswers(): boolean {
  const queries = useQueryClient();
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    if (answered) return;
    const cache = queries.getQueryCache();
    const due = (): void => setAnswered(true);
    let timer = setTimeout(due, latest);
    let isOver = false;
    const look = (): void => {
      const first = cache.findAll({ predicate: ({ queryKey }) => drawnFirst.has(queryKey[2]) });
      if (isOver || !first.some(({ state }) => state.status !== 'pending')) return;
      if (first.some(({ state }) => state.fetchStatus !== 'idle')) return;
      isOver = true;
      clearTimeout(timer);
      timer = setTimeout(due, drawing);
    };
    const stop = cache.subscribe(look);
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [answered, queries]);
  return answered;
}
