import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import type { ArticleEditor } from '../../../editor/article-editor';
import type { MarkExtent } from '../../../editor/painting/article-painter';
import type { ReadingMark } from '../../../editor/painting/look';
import { layoutLane, type LaneRow } from './card-layout';

/** Cards are made for this many view heights above and below the view. */
const beyond = 1.25;
/** As long as that much of it is left on the way, scrolling needs no new look (view heights). */
const enough = 0.5;
/** Milliseconds without scrolling after which what is in view is looked at anew: with the words, so in one drawing. */
const atRest = 120;
/** A card's height until it is measured (pixels). */
const guessed = 72;

export interface Lane {
  readonly extents: readonly MarkExtent[];
  readonly rows: readonly LaneRow[];
  /** Tells how high a card is. */
  readonly measured: (id: string, height: number) => void;
}

/** Which annotations are near the view, where their passages are, and where their cards go. */
export function useLane(
  editor: ArticleEditor | null,
  scroller: RefObject<HTMLElement | null>,
  marks: readonly ReadingMark[],
  selected: string | null,
): Lane {
  const [extents, setExtents] = useState<readonly MarkExtent[]>([]);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const element = scroller.current;
    if (!editor || !element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lookedAt = 0;
    const look = (): void => {
      lookedAt = element.scrollTop;
      setExtents((now) => keptSame(now, editor.extents(beyond)));
    };
    const atRestLook = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, atRest);
    };
    const onScroll = (): void => {
      const moved = Math.abs(element.scrollTop - lookedAt);
      if (moved > (beyond - enough) * element.clientHeight) look();
      atRestLook();
    };
    look();
    const sizes = new ResizeObserver(atRestLook);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [editor, scroller, marks]);
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
  return useMemo(() => ({ extents, rows, measured }), [extents, rows, measured]);
}

/** The list before where nothing in it differs, so that nothing is drawn again for a scroll of a few pixels. */
function keptSame(before: readonly MarkExtent[], after: readonly MarkExtent[]): readonly MarkExtent[] {
  const same =
    before.length === after.length &&
    before.every((extent, at) => {
      const other = after[at];
      return (
        other !== undefined &&
        extent.mark === other.mark &&
        Math.abs(extent.top - other.top) < 1 &&
        Math.abs(extent.bottom - other.bottom) < 1
      );
    });
  return same ? before : after;
}
