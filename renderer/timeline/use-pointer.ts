import { useRef, type PointerEvent, type RefObject } from 'react';
import { clickSlack } from './follow-drag';
import type { TimelineMoves } from './use-timeline-view';
import { useWheel, type ScrolledLanes } from './use-wheel';

/**
 * The pointer on a timeline: a drag pans, and two fingers pinch; where `lanes` are given that scroll, a drag moves both
 * ways. Answers handlers for the drawing and whether the last press was a drag.
 */
export function usePointer(
  target: RefObject<HTMLElement | null>,
  moves: TimelineMoves,
  lanes: ScrolledLanes | null,
) {
  const held = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);
  useWheel(target, moves, lanes);
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
