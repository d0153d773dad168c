import type { MovedPart } from '../time/move-date';
import type { TimelineLayout } from './layout';
import { eventsInView, type DrawnEvent } from './picture';
import type { PlacedEvent } from './placed-event';
import type { Scale } from './scale';

/** A layout, and where its first row begins (pixels). */
export interface LaidBand {
  readonly layout: TimelineLayout;
  readonly top: number;
}

/** What is taken hold of: an event by its bar, or by one end of it. `y`: the top of its row. */
export interface Grip {
  readonly placed: PlacedEvent;
  readonly part: MovedPart;
  readonly y: number;
}

/** Pixels beside a bar that still count as on it, and to both sides of an end. */
const beside = 3;
const aroundEnd = 6;
/** A bar shorter than this has no ends to take hold of. */
const leastForEnds = 28;

/** What lies at a point of the drawing to be taken hold of: bars alone, so that a title still pans what it lies on. */
export function gripAt(
  bands: readonly LaidBand[],
  scale: Scale,
  at: { readonly x: number; readonly y: number },
): Grip | null {
  for (const { layout, top } of bands) {
    const { rowHeight, barTop } = layout.look;
    const row = Math.floor((at.y - top) / rowHeight);
    if (row < 0 || row >= layout.rowsUsed || at.y - top - row * rowHeight < barTop - beside) continue;
    const hit = eventsInView(layout, scale).find(
      (each) => each.row === row && at.x >= each.bar.x1 - beside && at.x <= each.bar.x2 + beside,
    );
    if (hit) return { placed: hit.placed, part: partAt(hit, at.x), y: top + row * rowHeight };
  }
  return null;
}

function partAt({ placed: { event, extent }, bar }: DrawnEvent, x: number): MovedPart {
  if (event.edtf?.includes('/') !== true || bar.x2 - bar.x1 < leastForEnds) return 'whole';
  if (Math.abs(x - bar.x1) <= aroundEnd && !extent.openStart && !extent.unknownStart) return 'start';
  if (Math.abs(x - bar.x2) <= aroundEnd && !extent.openEnd && !extent.unknownEnd) return 'end';
  return 'whole';
}

/** The top of the first row that an event is drawn in; null where it has none in view. */
export function rowTopOf(bands: readonly LaidBand[], scale: Scale, id: string): number | null {
  for (const { layout, top } of bands) {
    const drawn = eventsInView(layout, scale).find(({ placed }) => placed.event.id === id);
    if (drawn) return top + drawn.row * layout.look.rowHeight;
  }
  return null;
}
