import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import type { HostEvent } from '#common/contract/host';

export type HostHappening = z.infer<typeof HostEvent>;

/** What listens; a promise it answers is kept by when what it does is done. */
type Listener = (event: HostHappening) => void | Promise<unknown>;

const listeners = new Set<Listener>();

/** Passes something the host said to whoever listens; resolves when what they do about it is done, well or not. */
export async function tellHostEvent(event: HostHappening): Promise<void> {
  await Promise.allSettled([...listeners].map((listener) => Promise.resolve(listener(event))));
}

/** Listens to the host: files opened with the program, or that it is closing and typed words must be saved. */
export function useHostEvents(listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const own: Listener = (event) => latest.current(event);
    listeners.add(own);
    return () => void listeners.delete(own);
  }, []);
}
