import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import type { HostEvent } from '#common/contract/host';

export type HostHappening = z.infer<typeof HostEvent>;

const listeners = new Set<(event: HostHappening) => void>();

/** Passes something the host said to whoever listens. */
export function tellHostEvent(event: HostHappening): void {
  for (const listener of [...listeners]) listener(event);
}

/** Listens to the host: files opened with the program, or that it is closing and typed words must be saved. */
export function useHostEvents(listener: (event: HostHappening) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const own = (event: HostHappening): void => latest.current(event);
    listeners.add(own);
    return () => void listeners.delete(own);
  }, []);
}
