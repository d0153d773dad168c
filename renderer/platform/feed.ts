import type { Query, QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { applyOps } from '#common/change/apply';
import { subjectOf, type Op } from '#common/change/op';
import type { FeedItem, UndoState } from '#common/contract/feed';
import type { AnyRecord, Collection } from '#common/model/library';
import { afterDrawing } from './after-drawing';
import type { Api } from './api';
import { concerns, isWorkedOut, type CallKey } from './call-keys';
import { tellChange } from './changes';

/** What the feed last said; `seq` is the newest change this window has heard of. */
export interface FeedState extends UndoState {
  readonly seq: number;
}

export const useFeedState = create<FeedState>(() => ({ seq: 0, undo: null, redo: null }));

/** Resolves once the window has heard of change `seq` (at once when it has). */
export function heardOf(seq: number): Promise<void> {
  if (useFeedState.getState().seq >= seq) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useFeedState.subscribe((state) => {
      if (state.seq < seq) return;
      stop();
      resolve();
    });
  });
}

/** Milliseconds over which changes are gathered before what they touch is asked again. */
const gathering = 24;

/**
 * Follows the feed until `signal` aborts, keeping the query cache true: records held alone are changed in
 * place, all else that a change touches is marked stale and asked again where it is shown. Begins by
 * marking everything stale, because nothing is known of the time before.
 */
export async function followFeed(api: Api, queries: QueryClient, signal: AbortSignal): Promise<void> {
  const gather = gatherer(queries);
  const feed = await api.feed.listen({ since: null }, { signal });
  for await (const item of feed) {
    if (signal.aborted) return;
    useFeedState.setState({ seq: item.seq, ...item.undo });
    if (item.type === 'worked') {
      const isOfIt = (key: CallKey): boolean => key[0] === 'call' && isWorkedOut(key, item.compared);
      void queries.invalidateQueries({
        predicate: (query) => isOfIt(query.queryKey as unknown as CallKey),
      });
      continue;
    }
    tellChange(item);
    if (item.type === 'change') gather(item);
    else await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] === 'call' });
  }
}

function gatherer(queries: QueryClient): (change: Extract<FeedItem, { type: 'change' }>) => void {
  const touched = new Set<Query>();
  let isDue = false;
  const askAgain = (): void => {
    const stale = new Set(touched);
    touched.clear();
    isDue = false;
    void queries.invalidateQueries({ predicate: (query) => stale.has(query) });
  };
  return (change) => {
    applyToHeldRecords(queries, change.ops);
    // What is asked for only after this knows of the change already.
    for (const query of queries.getQueryCache().getAll()) {
      const from = (query.meta?.['collections'] ?? []) as readonly Collection[];
      if (change.ops.some((op) => concerns(query.queryKey as unknown as CallKey, from, op)))
        touched.add(query);
    }
    if (isDue) return;
    isDue = true;
    setTimeout(() => afterDrawing(askAgain), gathering);
  };
}

/** Where the answers of these calls hold a record whole, so that an op can be applied to it on the spot. */
const heldRecords = { articles: 'article', events: 'event' } as const;

function applyToHeldRecords(queries: QueryClient, ops: readonly Op[]): void {
  for (const collection of Object.keys(heldRecords) as (keyof typeof heldRecords)[]) {
    const ours = ops.filter((op) => op.in === collection && (op.op === 'set' || op.op === 'splice'));
    if (ours.length === 0) continue;
    const field = heldRecords[collection];
    const filter = { queryKey: ['call', collection, 'get'] };
    for (const [key, held] of queries.getQueriesData<Record<string, unknown>>(filter)) {
      const record = held?.[field] as AnyRecord | undefined;
      if (!record) continue;
      const about = ours.filter((op) => subjectOf(op) === record.id);
      if (about.length === 0) continue;
      const after = applyOps({ get: () => record as never }, about);
      const next = after.ok ? after.value.get(collection)?.get(record.id) : undefined;
      if (next) queries.setQueryData(key, { ...held, [field]: next });
    }
  }
}
