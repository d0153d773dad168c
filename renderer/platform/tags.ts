import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { useApi } from './api';
import { callKey, collectionsOf } from './call-keys';
import { useCall } from './live';

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
  const first = useCall(['tags', 'list'], { from: 0, count: windowLength });
  const windows = Math.max(0, Math.ceil((first.data?.total ?? 0) / windowLength) - 1);
  const further = useQueries({
    queries: Array.from({ length: windows }, (_, i) => {
      const input = { from: (i + 1) * windowLength, count: windowLength };
      return {
        queryKey: callKey('tags', 'list', input),
        queryFn: ({ signal }: { signal: AbortSignal }) => api.tags.list(input, { signal }),
        meta: { collections: collectionsOf('tags') },
      };
    }),
    combine: (answers) => answers.flatMap((answer) => answer.data?.rows ?? []),
  });
  return useMemo(() => {
    const rows = [...(first.data?.rows ?? []), ...further];
    return { rows, byId: new Map(rows.map(({ tag }) => [tag.id, tag])), loading: first.isPending };
  }, [first.data, first.isPending, further]);
}
