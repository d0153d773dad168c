import { useEffect, useRef, type PointerEvent } from 'react';
import { followDrag, type Drag, type Spot } from './follow-drag';

/** Drags of what lies on the timeline. `begin` says what a press takes hold of, null where it is none of ours. */
export function useDrag(begin: (at: Spot, press: PointerEvent<HTMLElement>) => Drag | null) {
  const following = useRef<AbortController>(null);
  const last = useRef<'none' | 'click' | 'drag'>('none');
  useEffect(() => () => following.current?.abort(), []);
  return {
    /** Whether the press that a click came of took hold of something, and whether that was dragged. */
    lastPress: () => last.current,
    /** Takes hold of what lies under a press; false where that is nothing. */
    take: (press: PointerEvent<HTMLElement>): boolean => {
      last.current = 'none';
      if (press.button !== 0 || !press.isPrimary) return false;
      const box = press.currentTarget.getBoundingClientRect();
      const spotOf = (at: { clientX: number; clientY: number }): Spot => ({
        x: at.clientX - box.left,
        y: at.clientY - box.top,
      });
      const drag = begin(spotOf(press), press);
      if (!drag) return false;
      last.current = 'click';
      following.current?.abort();
      const { clientX, clientY } = press;
      following.current = followDrag({
        drag,
        from: { clientX, clientY },
        spotOf,
        onDrag: () => (last.current = 'drag'),
      });
      return true;
    },
  };
}
