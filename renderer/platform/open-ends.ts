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
/** Milliseconds after which the number is asked for, whatever is still on its way. */
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
    const look = (): void => {
      const first = cache.findAll({ predicate: ({ queryKey }) => drawnFirst.has(queryKey[2]) });
      const isOver = first.some(({ state }) => state.status !== 'pending');
      if (isOver && first.every(({ state }) => state.fetchStatus === 'idle')) setAnswered(true);
    };
    const stop = cache.subscribe(look);
    const timer = setTimeout(() => setAnswered(true), latest);
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [answered, queries]);
  return answered;
}
