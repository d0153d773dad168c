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
export const clickSlack = 4;

interface Given {
  readonly drag: Drag;
  /** Where the press began, in the pixels of the window. */
  readonly from: { readonly clientX: number; readonly clientY: number };
  /** The place on the drawing that a pointer is at. */
  readonly spotOf: (at: MouseEvent) => Spot;
  /** Called at each move that makes the press a drag. */
  readonly onDrag: () => void;
}

/**
 * Follows what was taken hold of until the button is let go of; Escape and a pointer that is lost leave everything as
 * it was.
 *
 * @returns what ends it when nobody is there any more to see it.
 */
export function followDrag({ drag, from, spotOf, onDrag }: Given): AbortController {
  const end = new AbortController();
  const { signal } = end;
  let isDrag = false;
  const leave = (): void => {
    end.abort();
    drag.cancel();
  };
  const onMove = (event: globalThis.PointerEvent): void => {
    isDrag ||= Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > clickSlack;
    if (!isDrag) return;
    onDrag();
    drag.move(spotOf(event));
  };
  const onUp = (): void => {
    end.abort();
    if (isDrag) drag.drop();
    else drag.cancel();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', leave, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return end;
}
