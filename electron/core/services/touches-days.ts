import type { DayRange } from '#common/time/edtf-value';
import type { OpenSession } from './session';

/** Whether a date, as EDTF, can touch one of these days; none touches any. */
export function touchesDays(
  { index }: OpenSession,
  edtf: string | null | undefined,
  days: DayRange,
): boolean {
  const ranges = index.dates.of(edtf)?.ranges ?? [];
  return ranges.some(({ from, to }) => from <= days.to && to >= days.from);
}
