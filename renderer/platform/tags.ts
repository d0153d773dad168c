import { useMemo } from 'react';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { useAllRows } from './live';

export interface Codebook {
  /** In tree order: a tag, then those below it. */
  readonly rows: readonly TagRow[];
  readonly byId: ReadonlyMap<string, Tag>;
  readonly loading: boolean;
}

/** The whole codebook, kept true. People make tags by hand: there are hundreds at most, so it is held whole. */
export function useCodebook(): Codebook {
  const all = useAllRows(['tags', 'list'], {});
  return useMemo(() => {
    const rows = all ?? [];
    return { rows, byId: new Map(rows.map(({ tag }) => [tag.id, tag])), loading: all === undefined };
  }, [all]);
}
