import { useEffect, useRef } from 'react';
import type { FeedItem } from '#common/contract/feed';

const listeners = new Set<(item: FeedItem) => void>();

/** Passes what the feed said to whoever keeps records of their own. */
export function tellChange(item: FeedItem): void {
  for (const listener of [...listeners]) listener(item);
}

/** Hears every item of the feed from now on; returns how to stop. */
export function hearChanges(listener: (item: FeedItem) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Hears every item of the feed while this component is there. */
export function useChanges(listener: (item: FeedItem) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => hearChanges((item) => latest.current(item)), []);
}
