import { useEffect, useRef, useState } from 'react';
import type { PlacedEvent } from '#common/timeline/placed-event';
import type { TimelineMoves } from './use-timeline-view';

interface Given {
  readonly placed: readonly PlacedEvent[];
  /** An event's place in the order of time; -1 for none. */
  readonly placeOf: (id: string | null) => number;
  /** The event at hand in the window. */
  readonly chosen: string | null;
  readonly moves: TimelineMoves;
}

/** Where the keys are on a timeline. */
export interface Cursor {
  /** Its place in the order of time; -1 for none. */
  readonly at: number;
  readonly event: PlacedEvent | undefined;
  put(id: string): void;
  /** Puts it on an event, which is brought into view. */
  goTo(event: PlacedEvent): void;
}

/**
 * Keeps which event the keys of a timeline are on. What is chosen elsewhere is brought into view here; what is in view
 * already stays where it is.
 */
export function useCursor({ placed, placeOf, chosen, moves }: Given): Cursor {
  const [id, setId] = useState(chosen);
  const [chosenBefore, setChosenBefore] = useState(chosen);
  if (chosen !== chosenBefore) {
    setChosenBefore(chosen);
    setId(chosen);
  }
  const latest = useRef(placed);
  useEffect(() => {
    latest.current = placed;
  });
  useEffect(() => {
    const found = latest.current.find(({ event }) => event.id === chosen);
    if (found) moves.show(found.days);
  }, [chosen, moves]);
  const at = placeOf(id ?? chosen);
  return {
    at,
    event: placed[at],
    put: setId,
    goTo: ({ event, days }) => {
      setId(event.id);
      moves.show(days);
    },
  };
}
