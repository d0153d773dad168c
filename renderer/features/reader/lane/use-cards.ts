import { useCallback, useMemo, useState } from 'react';
import type { MarkExtent } from '../../../editor/painting/article-painter';
import { layoutLane, type LaneRow } from './card-layout';

/** A card's height until it is measured (pixels). */
const guessed = 72;

/** Where the cards of annotations go; `measured` tells how high a card is. */
export function useCards(
  extents: readonly MarkExtent[],
  selected: string | null,
): { readonly rows: readonly LaneRow[]; readonly measured: (id: string, height: number) => void } {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const measured = useCallback((id: string, height: number) => {
    setHeights((now) => (now.get(id) === height ? now : new Map(now).set(id, height)));
  }, []);
  const rows = useMemo(
    () =>
      layoutLane(
        extents.map(({ mark, top, block }) => ({
          id: mark.id,
          top,
          block,
          height: heights.get(mark.id) ?? guessed,
        })),
        { gap: 8, line: 24, furthest: 280, selected },
      ),
    [extents, heights, selected],
  );
  return { rows, measured };
}
