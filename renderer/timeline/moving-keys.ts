import type { MovedPart } from '#common/time/move-date';
import type { TimelineKey } from './timeline-keys';

/** What a key does to the date of the event at hand; null for keys that do nothing to it. */
export type MovingAct =
  | { readonly do: 'step'; readonly by: number }
  | { readonly do: 'pick'; readonly part: MovedPart }
  | { readonly do: 'keep' | 'leave' };

/** Steps of its own that Page Up and Page Down move a date by. */
const far = 10;

/**
 * Shift with left or right begins to move a date by its own precision, a day or a month or a year; from then on the
 * arrows do so alone. [ and ] take hold of the start or the end of a span, and let go of it again; Enter keeps what was
 * moved, Escape leaves the date as it was. `part` is what is being moved; null while nothing is.
 */
export function movingAct(press: TimelineKey, part: MovedPart | null): MovingAct | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -far, PageDown: far }[press.key];
  if (step !== undefined) return part !== null || press.shiftKey ? { do: 'step', by: step } : null;
  if (part === null) return null;
  switch (press.key) {
    case '[':
      return { do: 'pick', part: part === 'start' ? 'whole' : 'start' };
    case ']':
      return { do: 'pick', part: part === 'end' ? 'whole' : 'end' };
    case 'Enter':
      return { do: 'keep' };
    case 'Escape':
      return { do: 'leave' };
    default:
      return null;
  }
}
