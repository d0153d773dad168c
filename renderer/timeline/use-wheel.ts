import { useEffect, useRef, type RefObject } from 'react';
import type { TimelineMoves } from './use-timeline-view';

/** How fast the wheel zooms: a notch of a mouse (about 100) is a fifth closer. */
const perPixel = 0.0018;
/** How much faster with Ctrl, which is what a pinch on a touchpad is told as. */
const pinched = 4;
/** Pixels in a line, for wheels that count in lines. */
const lineHeight = 16;

/** Lanes that can be scrolled: they lie above `bottom`, a pixel of the drawing. */
export interface ScrolledLanes {
  readonly bottom: number;
  readonly by: (pixels: number) => void;
}

/**
 * The wheel on a timeline: it zooms at the pointer, and sideways it pans. Over `lanes`, given where more are than fit,
 * it scrolls, as it does wherever there is a bar to scroll by; with Ctrl, and over the axis, it still zooms.
 */
export function useWheel(
  target: RefObject<HTMLElement | null>,
  moves: TimelineMoves,
  lanes: ScrolledLanes | null,
): void {
  const latest = useRef(lanes);
  useEffect(() => {
    latest.current = lanes;
  });
  useEffect(() => {
    const element = target.current;
    const onWheel = (event: WheelEvent): void => {
      // The wheel belongs to the timeline here; React's own wheel handlers cannot say so.
      event.preventDefault();
      const unit = event.deltaMode === 1 ? lineHeight : 1;
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      if (sideways && !event.ctrlKey) return moves.pan((event.deltaX || event.deltaY) * unit);
      const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const scrolled = latest.current;
      if (scrolled !== null && !event.ctrlKey && event.clientY - top < scrolled.bottom)
        return scrolled.by(event.deltaY * unit);
      const speed = event.ctrlKey ? perPixel * pinched : perPixel;
      moves.zoom(Math.exp(-event.deltaY * unit * speed), event.clientX - left);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [target, moves]);
}
