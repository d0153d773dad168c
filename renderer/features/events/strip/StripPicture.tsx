import { useState } from 'react';
import type { DayRange } from '#common/time/edtf-value';
import type { LaneGrouping } from '#common/timeline/lanes';
import { dayAt, endOf, type Scale } from '#common/timeline/scale';
import { useCommand } from '../../../platform/commands';
import { allOf } from '../../../platform/reasons';
import { PictureDialog } from '../../export';

interface StripPictureProps {
  readonly scale: Scale;
  readonly lanes: LaneGrouping | null;
  readonly isPast: boolean;
  readonly isEmpty: boolean;
}

/** Saves what is in view as a picture, when that is asked for. */
export function StripPicture({ scale, lanes, isPast, isEmpty }: StripPictureProps) {
  const [days, setDays] = useState<DayRange | null>(null);
  useCommand('timeline.picture', () => setDays(daysIn(scale)), {
    // A picture shows what is known today: it must not pass for what is on the screen.
    enabled: allOf(!isPast || 'The timeline shows a day of the past', !isEmpty || 'No event has a date yet'),
  });
  return days && <PictureDialog days={days} lanes={lanes} onClose={() => setDays(null)} />;
}

/** The days that a view shows any of. */
function daysIn(scale: Scale): DayRange {
  const from = Math.floor(dayAt(scale, 0));
  return { from, to: Math.max(from, Math.ceil(endOf(scale)) - 1) };
}
