import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { gripAt, rowTopOf, type LaidBand } from '#common/timeline/grip';
import type { PlacedEvent } from '#common/timeline/placed-event';
import type { Scale } from '#common/timeline/scale';
import { movingAct } from './moving-keys';
import type { Drag, Spot } from './follow-drag';
import { canMove, type MovingActs } from './use-moving';

/** What there is to take hold of, and what moves it. */
interface Given {
  readonly box: RefObject<HTMLElement | null>;
  /** Empty where nothing is to be moved. */
  readonly bands: readonly LaidBand[];
  /** Where the rows in view end, in pixels. */
  readonly bottom: number;
  readonly scale: Scale;
  readonly cursor: PlacedEvent | undefined;
  readonly acts: MovingActs;
  /** Brings days into view. */
  readonly show: (days: { from: number; to: number }) => void;
}

/** Moves the dates of events: by their bars with the pointer, by keys the one at hand. */
export function useEventDrag({ box, bands, bottom, scale, cursor, acts, show }: Given) {
  const gripOf = (at: Spot) => (at.y < bottom ? gripAt(bands, scale, at) : null);
  const begin = (at: Spot): Drag | null => {
    const grip = gripOf(at);
    if (!grip || !canMove(grip.placed, grip.part)) return null;
    let begun = false;
    return {
      move: (to) => {
        begun ||= acts.begin({ ...grip, by: 'pointer' });
        acts.dragTo((to.x - at.x) / scale.pixelsPerDay);
      },
      drop: acts.keep,
      cancel: acts.leave,
    };
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const act = movingAct(event, acts.moving?.part ?? null);
    if (!act || bands.length === 0 || !cursor) return false;
    event.preventDefault();
    event.stopPropagation();
    if (act.do === 'step') {
      const y = rowTopOf(bands, scale, cursor.event.id);
      if (acts.moving === null && !acts.begin({ placed: cursor, part: 'whole', by: 'keys', y })) return true;
      const to = acts.step(act.by);
      if (to && Number.isFinite(to.earliest) && Number.isFinite(to.latest))
        show({ from: to.earliest, to: to.latest });
    } else if (act.do === 'pick') acts.pick(act.part);
    else if (act.do === 'keep') acts.keep();
    else acts.leave();
    return true;
  };
  /** Says by the pointer's shape what a press would take hold of. */
  const onHover = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 0 || !box.current) return;
    const edge = event.currentTarget.getBoundingClientRect();
    const grip = gripOf({ x: event.clientX - edge.left, y: event.clientY - edge.top });
    box.current.dataset['grip'] = grip === null || !canMove(grip.placed, grip.part) ? '' : grip.part;
  };
  return { begin, onKey, onHover };
}
