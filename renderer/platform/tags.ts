import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { useApi } from './api';
import { callKey, collectionsOf } from './call-keys';
import { wholeWindow } from './whole-window';

export interface Codebook {
  /** In tree order: a tag, then those below it. */
  readonly rows: readonly TagRow[];
  readonly byId: ReadonlyMap<string, Tag>;
  readonly loading: boolean;
}

/** Rows asked for at a time: the most that the contract allows. */
const windowLength = 500;

/** The whole codebook, kept true. People make tags by hand: there are hundreds at most, so it is held whole. */
export function useCodebook(): Codebook {
  const api = useApi();
  const all = useQuery({
    queryKey: callKey('tags', 'list', { from: 0 }),
    queryFn: ({ signal }) =>
      wholeWindow(
        (from, count) => api.tags.list({ from, count: Math.min(count, windowLength) }, { signal }),
        0,
        Infinity,
      ),
    meta: { collections: collectionsOf('tags') },
  });
  return useMemo(() => {
    const rows = all.data?.rows ?? [];
    return { rows, byId: new Map(rows.map(({ tag }) => [tag.id, tag])), loading: all.isPending };
  }, [all.data, all.isPending]);
}
