import type { EventRow } from '../contract/rows';
import type { DayNumber } from '../time/day';
import type { DayRange } from '../time/edtf-value';
import { extentOf, type Extent } from '../time/extent';
import { labelFont } from './row-look';
import { fitText } from './text-width';

/** Whether an event came to pass, as its bar shows it. */
export type DrawnStanding = 'happened' | 'planned' | 'called off' | 'unclear';

/** What the timeline needs to know of an event. */
export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
  readonly edtf: string | null;
  readonly partOf: string | null;
  readonly standing: DrawnStanding;
  readonly rejected: boolean;
  /** Its sources are at odds over it. */
  readonly disputed: boolean;
  /** It lies outside its whole, or a part of it does. */
  readonly outside: boolean;
  /** How many claims bear on it: of two events in one place, the one with more is drawn. */
  readonly claims: number;
}

/** An event with a date that can be drawn. `days` are those it is drawn over when no end is open. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly extent: Extent;
  readonly days: DayRange;
  readonly label: string;
  /** As wide as it is in `labelFont`. */
  readonly labelWidth: number;
}

/** A title is cut to this many pixels: half a line of reading, so that others have a place too. */
const widestLabel = 340;

/** An event row as the timeline takes it. */
export function timelineEvent(row: EventRow): TimelineEvent {
  const { supports, contradicts, mentions } = row.weight;
  return {
    id: row.id,
    title: row.title,
    edtf: row.date?.edtf ?? null,
    partOf: row.partOf,
    standing: row.standing === 'unset' ? (row.workedOut ?? 'unclear') : row.standing,
    rejected: row.confidence === 'rejected',
    disputed: row.disputed,
    outside: row.outside !== null || row.partsOutside > 0,
    claims: supports + contradicts + mentions,
  };
}

/**
 * The events that have a place in time, in order of time: by first day, then last, then id. Those without a date, or
 * with one that says nothing ("at any time"), are left out. `before` is what was placed last, by id: reading thousands
 * of dates takes long, and most have not changed. Those are the same objects again, so that they are not drawn anew.
 */
export function placeEvents(
  events: readonly TimelineEvent[],
  before: ReadonlyMap<string, PlacedEvent> = new Map(),
): PlacedEvent[] {
  const read = new Map<string, Dated | null>();
  const placed: PlacedEvent[] = [];
  for (const event of events) {
    const { edtf } = event;
    const known = before.get(event.id);
    if (known?.event.edtf === edtf && known.event.title === event.title) {
      placed.push(isSame(known.event, event) ? known : { ...known, event });
      continue;
    }
    if (edtf === null) continue;
    const dated = read.get(edtf) ?? datedOf(edtf);
    read.set(edtf, dated);
    if (dated === null) continue;
    const title = event.title.trim() === '' ? 'Event without a title' : event.title;
    const label = fitText(title.replaceAll(/\s+/g, ' '), labelFont, widestLabel);
    placed.push({ event, ...dated, label: label.text, labelWidth: label.width });
  }
  return placed.sort(inOrderOfTime);
}

/** By first day, then last, then id. */
export function inOrderOfTime(a: PlacedEvent, b: PlacedEvent): number {
  return a.days.from - b.days.from || a.days.to - b.days.to || (a.event.id < b.event.id ? -1 : 1);
}

function isSame(a: TimelineEvent, b: TimelineEvent): boolean {
  for (const key in a) if (a[key as keyof TimelineEvent] !== b[key as keyof TimelineEvent]) return false;
  return true;
}

type Dated = Pick<PlacedEvent, 'extent' | 'days'>;

function datedOf(edtf: string): Dated | null {
  const extent = extentOf(edtf);
  const days = extent && knownDays(extent);
  return extent && days && { extent, days };
}

/** The finite days of an extent: an open end counts from the last day that is known. */
function knownDays({ core, outer }: Extent): DayRange | null {
  const inner = [core?.from, core?.to, outer.from, outer.to].filter(
    (day) => day !== undefined && Number.isFinite(day),
  ) as DayNumber[];
  return inner.length === 0 ? null : { from: Math.min(...inner), to: Math.max(...inner) };
}

/** The days from the first to the last of these; null for none. */
export function rangeOf(ranges: readonly DayRange[]): DayRange | null {
  if (ranges.length === 0) return null;
  let from = Infinity;
  let to = -Infinity;
  for (const range of ranges) {
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  return { from, to };
}

/** The days that an article's mark is drawn over, from its publication date as EDTF; null where it names none. */
export function tickDays(edtf: string): DayRange | null {
  const extent = extentOf(edtf);
  return extent && knownDays(extent);
}
