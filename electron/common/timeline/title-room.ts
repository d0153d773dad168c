import type { DayRange } from '../time/edtf-value';
import type { PlacedEvent } from './placed-event';
import { widestDrawn } from './row-look';
import { fitted } from './scale';

/**
 * Pixels to leave free at the right of a view of all days in a range, so that the titles that begin late are not cut:
 * at most a third of its width. `margin`: what is free on both sides as it is.
 */
export function titleRoom(
  placed: readonly PlacedEvent[],
  range: DayRange,
  { width, margin }: { readonly width: number; readonly margin: number },
): number {
  if (width <= 0) return 0;
  const plain = fitted(range, width, margin);
  const over = placed.reduce((most, { days, labelWidth }) => {
    const x = (days.from - plain.from) * plain.pixelsPerDay;
    return Math.max(most, x + labelWidth * widestDrawn - (width - margin));
  }, 0);
  return Math.min(over, width / 3);
}
