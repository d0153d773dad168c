import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { TimelineMoves } from './use-timeline-view';

/** How fast the wheel zooms: a notch of a mouse (about 100) is a fifth closer. */
const perPixel = 0.0018;
/** Pixels in a line, for wheels that count in lines. */
const lineHeight = 16;
/** A press that moves less than this is a click. */
const clickSlack = 4;

/** Lanes that can be scrolled: they lie above `bottom`, a pixel of the drawing. */
export interface ScrolledLanes {
  readonly bottom: number;
  readonly by: (pixels: number) => void;
}

/**
 * The pointer on a timeline: the wheel and a pinch zoom at the pointer, a sideways wheel and a drag pan. Over `lanes`,
 * given where more are than fit, the wheel alone scrolls, as it does wherever there is a bar to scroll by, and a drag
 * moves both ways; with Ctrl, and over the axis, the wheel still zooms. Two fingers pinch. Answers handlers for the drawing and whether the last press was a drag.
 */
export function usePointer(
  target: RefObject<HTMLElement | null>,
  moves: TimelineMoves,
  lanes: ScrolledLanes | null,
) {
  const held = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);
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
      const speed = event.ctrlKey ? perPixel * 4 : perPixel;
      moves.zoom(Math.exp(-event.deltaY * unit * speed), event.clientX - left);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [target, moves]);

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const before = held.current.get(event.pointerId);
    if (!before) return;
    const others = [...held.current].filter(([id]) => id !== event.pointerId);
    const by = event.clientX - before.x;
    travelled.current += Math.abs(by) + Math.abs(event.clientY - before.y);
    const other = others[0]?.[1];
    if (other) {
      const apart = Math.max(8, Math.abs(before.x - other.x));
      const now = Math.max(8, Math.abs(event.clientX - other.x));
      moves.zoom(now / apart, other.x - event.currentTarget.getBoundingClientRect().left);
    } else if (travelled.current > clickSlack) {
      // Only a drag is captured: a captured press would never be a click on what lies under it.
      if (!event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId);
      moves.pan(-by);
      lanes?.by(before.y - event.clientY);
    }
    held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const release = (event: PointerEvent<HTMLElement>): void => {
    held.current.delete(event.pointerId);
  };
  return {
    wasDrag: () => travelled.current > clickSlack,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (event.button !== 0) return;
        if (held.current.size === 0) travelled.current = 0;
        held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      onPointerMove,
      onPointerUp: release,
      onPointerCancel: release,
      onPointerLeave: (event: PointerEvent<HTMLElement>): void => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) release(event);
      },
    },
  };
}
