import { shift } from '../build-meaning';
import type { Meaning } from '../meaning';
import type { Unit } from '../unit';

/**
 * So many units from now, or from the date told last. Where English is written a week begins on a Sunday or on a
 * Monday, and "last week" is as often the seven days just past as a week of the calendar (of those in TimeBank and
 * AQUAINT annotators date half so, half otherwise): weeks have a value, and no date is filled in. German weeks begin
 * on a Monday.
 */
export function counted(unit: Unit, by: number, from: 'now' | 'told' = 'now'): Meaning {
  const meaning = shift(unit, by, from);
  return unit === 'week' ? { ...meaning, unsure: true } : meaning;
}
