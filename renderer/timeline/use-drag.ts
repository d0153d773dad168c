import { useEffect, useRef, type PointerEvent } from 'react';

/** A place on the drawing, in its pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Something taken hold of by the pointer. */
export interface Drag {
  /** The pointer is elsewhere now; called only once it went far enough to be no click. */
  move(at: Spot): void;
  drop(): void;
  cancel(): void;
}

/** A press that moves less than this (pixels) is a click. */
const clickSlack = 4;

/**
 * Drags of what lies on the timeline. `begin` says what a press takes hold of, null where it is none of ours. Escape and
 * a pointer that is lost leave everything as it was.
 */
export function useDrag(begin: (at: Spot, press: PointerEvent<HTMLElement>) => Drag | null) {
  const stop = useRef<AbortController>(null);
  const last = useRef<'none' | 'click' | 'drag'>('none');
  useEffect(() => () => stop.current?.abort(), []);
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
      follow(drag, press, spotOf);
      return true;
    },
  };

  function follow(
    drag: Drag,
    press: { clientX: number; clientY: number },
    spotOf: (at: MouseEvent) => Spot,
  ): void {
    stop.current?.abort();
    const end = new AbortController();
    stop.current = end;
    const { signal } = end;
    const leave = (): void => {
      end.abort();
      drag.cancel();
    };
    window.addEventListener(
      'pointermove',
      (event) => {
        const far = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
        if (far > clickSlack) last.current = 'drag';
        if (last.current === 'drag') drag.move(spotOf(event));
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        end.abort();
        if (last.current === 'drag') drag.drop();
        else drag.cancel();
      },
      { signal },
    );
    window.addEventListener('pointercancel', leave, { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      },
      { signal, capture: true },
    );
  }
}
