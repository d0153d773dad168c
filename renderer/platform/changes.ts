import { useEffect, useRef } from 'react';
import type { FeedItem } from '#common/contract/feed';

/** What the feed says of records: what was worked out beside them is nobody's own. */
export type ChangeItem = Exclude<FeedItem, { type: 'worked' }>;

const listeners = new Set<(item: ChangeItem) => void>();

/** Passes what the feed said to whoever keeps records of their own. */
export function tellChange(item: ChangeItem): void {
  for (const listener of [...listeners]) listener(item);
}

/** Hears every item of the feed from now on; returns how to stop. */
export function hearChanges(listener: (item: ChangeItem) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Hears every item of the feed while this component is there. */
export function useChanges(listener: (item: ChangeItem) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => hearChanges((item) => latest.current(item)), []);
}
