import { useQuery } from '@tanstack/react-query';
import type { EvidenceRow } from '#common/contract/rows';
import { useApi } from '../../../platform/api';
import { callKey, collectionsOf } from '../../../platform/call-keys';
import { wholeWindow } from '../../../platform/whole-window';

/** Claims asked for at a time. */
const page = 100;

export interface EvidenceRows {
  readonly total: number;
  readonly rows: readonly EvidenceRow[];
  readonly loading: boolean;
}

/** The first `pages` hundred claims that bear on an event, oldest first, kept true. */
export function useEvidence(event: string, pages: number): EvidenceRows {
  const api = useApi();
  const all = useQuery({
    queryKey: callKey('evidence', 'forEvent', { event, pages }),
    queryFn: ({ signal }) =>
      wholeWindow(
        (from, count) => api.evidence.forEvent({ event, from, count: Math.min(count, 500) }, { signal }),
        0,
        pages * page,
      ),
    meta: { collections: collectionsOf('evidence') },
    placeholderData: (before) => before,
  });
  return { total: all.data?.total ?? 0, rows: all.data?.rows ?? [], loading: all.isPending };
}
