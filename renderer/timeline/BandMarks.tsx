import { useLayoutEffect, useRef } from 'react';
import type { LaidWhole, TimelineLayout } from '#common/timeline/layout';
import { crowdAsLaid, eventsInView, wholesInView, type DrawnEvent } from '#common/timeline/picture';
import { inOrderOfTime, type PlacedEvent } from '#common/timeline/placed-event';
import type { Scale } from '#common/timeline/scale';
import { CrowdMarks } from './CrowdMarks';
import type { EventDrawing } from './event-node';
import { EventNodes } from './event-nodes';
import { pixels } from './pixels';
import styles from './Timeline.module.css';

/** Events laid out together, all there are or those of one lane, and where they lie from top to bottom (pixels). */
export interface Band {
  readonly key: string;
  readonly layout: TimelineLayout;
  readonly top: number;
  readonly crowdTop: number;
  readonly crowdRoom: number;
}

/** What of a band is in view. */
export interface BandInView extends Band {
  /** In order of time. `again`: it was drawn in a band above, and is read out there. */
  readonly events: readonly (DrawnEvent & { readonly again: boolean })[];
}

/** What a view shows of bands, from top to bottom, in the pixels of `origin`. */
export function bandsInView(bands: readonly Band[], scale: Scale, origin: Scale): BandInView[] {
  const seen = new Set<string>();
  return bands.map((band) => {
    // Those of one day too: what stays in view between two zooms keeps its place among the others.
    const drawn = eventsInView(band.layout, scale, origin).toSorted((a, b) =>
      inOrderOfTime(a.placed, b.placed),
    );
    const events = drawn.map((each) => ({ ...each, again: seen.has(each.placed.event.id) }));
    for (const { placed } of drawn) seen.add(placed.event.id);
    return { ...band, events };
  });
}

export interface BandMarksProps {
  readonly band: BandInView;
  readonly scale: Scale;
  /** Whose pixels all is drawn in. */
  readonly origin: Scale;
  readonly idOf: (id: string) => string;
  readonly say: (id: string) => string;
  readonly chosen: string | null;
  readonly cursor: PlacedEvent | undefined;
}

/** One band: the shades of wholes, the events, and below them the marks of those that found no room. */
export function BandMarks({ band, scale, origin, idOf, say, chosen, cursor }: BandMarksProps) {
  const { layout, top, events, crowdTop, crowdRoom } = band;
  const { look } = layout;
  return (
    <>
      {wholesInView(layout, scale, origin).map((whole) => (
        <Shade key={whole.id} whole={whole} top={top} rowHeight={look.rowHeight} />
      ))}
      <CrowdMarks crowd={crowdAsLaid(layout, scale, origin)} y={crowdTop + crowdRoom} most={crowdRoom - 2} />
      <EventMarks
        events={events.map((each) => ({
          placed: each.placed,
          x: pixels(each.bar.x1),
          y: top + each.row * look.rowHeight,
          look,
          bar: each.bar,
          labelX: pixels(each.labelX - each.bar.x1),
          id: each.again ? null : idOf(each.placed.event.id),
          said: say(each.placed.event.id),
          chosen: each.placed.event.id === chosen,
          active: each.placed === cursor,
        }))}
      />
    </>
  );
}

/** The events of a band: a group that is React's, and in it nodes that are not. */
function EventMarks({ events }: { events: readonly EventDrawing[] }) {
  const group = useRef<SVGGElement>(null);
  const nodes = useRef<EventNodes>(null);
  useLayoutEffect(() => {
    if (group.current === null) return;
    nodes.current ??= new EventNodes(group.current);
    nodes.current.draw(events);
  }, [events]);
  return <g ref={group} />;
}

function Shade({
  whole: { x1, x2, row, rows },
  top,
  rowHeight,
}: {
  whole: LaidWhole;
  top: number;
  rowHeight: number;
}) {
  const [y, height] = [top + row * rowHeight, rows * rowHeight - 1];
  return (
    <rect className={styles.whole} x={pixels(x1)} y={y} width={pixels(x2 - x1)} height={height} rx={3} />
  );
}
