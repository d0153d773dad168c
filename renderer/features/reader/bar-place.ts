/** Where something stands in what scrolls, in pixels from its top left. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The part of a scrolling element that placing needs. */
export interface ScrollView {
  readonly scrollTop: number;
  readonly clientWidth: number;
  getBoundingClientRect(): Box;
}

/** Pixels between the words and what stands beside them. */
const gap = 10;
const margin = 8;

/**
 * The place for a bar of this size beside words: above their first line, and where that is out of view below their
 * last line in view; never beyond the edges. Null where the words are not drawn.
 */
export function placeBar(
  words: readonly Box[],
  size: { readonly offsetWidth: number; readonly offsetHeight: number },
  scroller: ScrollView,
): Spot | null {
  const view = scroller.getBoundingClientRect();
  const inView = words.filter((box) => box.bottom > view.top && box.top < view.bottom);
  const first = inView[0] ?? words[0];
  const last = inView.at(-1) ?? first;
  if (!first || !last) return null;
  const above = first.top - gap - size.offsetHeight;
  const below = last.bottom + gap;
  const fitsBelow = below + size.offsetHeight <= view.bottom;
  const top = above >= view.top || !fitsBelow ? Math.max(above, view.top + margin) : below;
  const middle = (first.left + first.right) / 2 - view.left - size.offsetWidth / 2;
  const left = Math.max(margin, Math.min(middle, scroller.clientWidth - size.offsetWidth - margin));
  return { left, top: top - view.top + scroller.scrollTop };
}
