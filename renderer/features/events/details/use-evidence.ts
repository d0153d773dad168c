import { useQuery } from '@tanstack/react-query';
import type { ToldRow } from '#common/contract/events';
import type { EvidenceRow } from '#common/contract/rows';
import type { Stance } from '#common/model/evidence';
import { useApi } from '../../../platform/api';
import { callKey, collectionsOf } from '../../../platform/call-keys';
import { wholeWindow } from '../../../platform/whole-window';

interface Shown<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** The first claims on an event, of a stance or (null) of all, in the order their articles came out, kept true. */
export function useEvidence(event: string, stance: Stance | null, count: number): Shown<EvidenceRow> {
  const api = useApi();
  const all = useQuery({
    queryKey: callKey('evidence', 'forEvent', { event, stance, count }),
    queryFn: ({ signal }) =>
      wholeWindow(
        (from, asked) =>
          api.evidence.forEvent(
            { event, ...(stance === null ? {} : { stance }), from, count: asked },
            { signal },
          ),
        0,
        count,
      ),
    meta: { collections: collectionsOf('evidence') },
    placeholderData: (before) => before,
  });
  return all.data ?? { total: 0, rows: [] };
}

/** The first dates told of an event, those of one reading together, kept true. */
export function useDatesTold(id: string, count: number): Shown<ToldRow> {
  const api = useApi();
  const all = useQuery({
    queryKey: callKey('events', 'told', { id, count }),
    queryFn: ({ signal }) =>
      wholeWindow((from, asked) => api.events.told({ id, from, count: asked }, { signal }), 0, count),
    meta: { collections: collectionsOf('events') },
    placeholderData: (before) => before,
  });
  return all.data ?? { total: 0, rows: [] };
}
