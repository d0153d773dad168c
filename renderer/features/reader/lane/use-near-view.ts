import { useEffect, useRef, useState, type RefObject } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { ArticleEditor } from '../../../editor/article-editor';
import type { MarkExtent } from '../../../editor/painting/article-painter';
import type { ReadingMark } from '../../../editor/painting/look';

/** Annotations are looked for this many view heights above and below the view. */
const beyond = 1.25;
/** As long as that much of it is left on the way, scrolling needs no new look (view heights). */
const enough = 0.5;
/** Milliseconds without scrolling after which what is in view is looked at anew: with the words, so in one drawing. */
const atRest = 120;

/**
 * Which annotations are near the view and where their passages are. A store, so that scrolling draws only what stands
 * beside the words, at once and not the reader with it.
 */
export type NearView = StoreApi<{ readonly extents: readonly MarkExtent[] }>;

/** Keeps the annotations near the view. */
export function useNearView(
  editor: ArticleEditor | null,
  scroller: RefObject<HTMLElement | null>,
  marks: readonly ReadingMark[],
): NearView {
  const [near] = useState<NearView>(() => createStore(() => ({ extents: [] })));
  const lookNow = useRef<() => void>(undefined);
  useEffect(() => {
    const element = scroller.current;
    if (!editor || !element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lookedAt = 0;
    const look = (): void => {
      lookedAt = element.scrollTop;
      const { extents } = near.getState();
      const next = keptSame(extents, editor.extents(beyond));
      if (next !== extents) near.setState({ extents: next });
    };
    const atRestLook = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, atRest);
    };
    const onScroll = (): void => {
      if (Math.abs(element.scrollTop - lookedAt) > (beyond - enough) * element.clientHeight) look();
      atRestLook();
    };
    lookNow.current = look;
    const sizes = new ResizeObserver(atRestLook);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      lookNow.current = undefined;
      clearTimeout(timer);
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [editor, scroller, near]);
  // What is watched stays watched while annotations come: begun anew with each, it would be looked at once more.
  useEffect(() => lookNow.current?.(), [editor, marks]);
  return near;
}

/** Where the passages of the annotations near the view are, by height. */
export function useExtents(near: NearView): readonly MarkExtent[] {
  return useStore(near, ({ extents }) => extents);
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
