import { useEffect, useRef, useState } from 'react';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';
import { moveByDays, moveDate, stepOf, type MovedPart } from '#common/time/move-date';
import type { PlacedEvent } from '#common/timeline/placed-event';

/** A date on its way to another: what is shown while it is dragged, or moved by keys. */
export interface Moving {
  readonly placed: PlacedEvent;
  readonly date: EdtfDate;
  readonly part: MovedPart;
  readonly to: EdtfDate;
  readonly by: 'pointer' | 'keys';
  /** It is kept, and on its way to the disk. */
  readonly saving: boolean;
  /** The top of the row it was taken hold of in; null where its row is not in view. */
  readonly y: number | null;
}

/** Moves an event's date, from one EDTF to another; false where it could not be moved. */
export type MoveEvent = (id: string, was: string, edtf: string) => Promise<boolean>;

/** What can be done with a date on its way. */
export interface MovingActs {
  readonly moving: Moving | null;
  /** Takes hold of an event, or an end of it; false where its date cannot be moved. */
  begin(hold: Pick<Moving, 'placed' | 'part' | 'by' | 'y'>): boolean;
  /** Moves it to so many days from where it was. */
  dragTo(days: number): void;
  /** Moves it on by steps of its own; answers where it is then. */
  step(count: number): EdtfDate | null;
  /** Takes hold of all of it, or one end. */
  pick(part: MovedPart): void;
  keep(): void;
  leave(): void;
}

/** Whether a date can be moved, or one end of it. */
export function canMove({ event }: PlacedEvent, part: MovedPart): boolean {
  const date = parseEdtf(event.edtf ?? '');
  return date.ok && stepOf(date.value, part) !== null;
}

/** Moves the date of an event, shown in words until it is kept, or left as it was. */
export function useMoving(placed: readonly PlacedEvent[], onMove: MoveEvent | null): MovingActs {
  const [moving, show] = useState<Moving | null>(null);
  // A drag goes on between two renders: what is held now is known at once.
  const held = useRef<Moving | null>(null);
  const set = (next: Moving | null): void => {
    held.current = next;
    show(next);
  };
  // What was kept is drawn by the events themselves, once they have it.
  useEffect(() => {
    if (held.current?.saving !== true) return;
    held.current = null;
    show(null);
  }, [placed]);
  const change = (next: Partial<Moving>): void => {
    if (held.current !== null && !held.current.saving) set({ ...held.current, ...next });
  };
  const leave = (): void => {
    if (held.current?.saving !== true) set(null);
  };
  return {
    moving,
    begin: (hold) => {
      const date = parseEdtf(hold.placed.event.edtf ?? '');
      if (onMove === null || !date.ok || stepOf(date.value, hold.part) === null) return false;
      set({ ...hold, date: date.value, to: date.value, saving: false });
      return true;
    },
    dragTo: (days) => {
      const now = held.current;
      if (now) change({ to: moveByDays(now.date, days, now.part) });
    },
    step: (count) => {
      const now = held.current;
      const step = now && stepOf(now.to, now.part);
      const to = now && step && moveDate(now.to, { ...step, count: step.count * count }, now.part);
      if (to) change({ to });
      return to;
    },
    pick: (part) => {
      if (held.current && stepOf(held.current.to, part) !== null) change({ part });
    },
    keep: () => {
      const now = held.current;
      const was = now?.placed.event.edtf ?? null;
      if (now === null || now.saving) return;
      if (now.to.edtf === now.date.edtf || onMove === null || was === null) return leave();
      set({ ...now, saving: true });
      void onMove(now.placed.event.id, was, now.to.edtf).then((done) => {
        if (!done) set(null);
      });
    },
    leave,
  };
}
