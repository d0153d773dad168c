import type { LaidWhole, TimelineLayout } from '#common/timeline/layout';
import {
  crowdHeight,
  crowdInView,
  eventsInView,
  rowHeight,
  wholesInView,
  type DrawnEvent,
} from '#common/timeline/picture';
import type { PlacedEvent } from '#common/timeline/placed-event';
import type { Scale } from '#common/timeline/scale';
import { EventMark } from './EventMark';
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

/** What a view shows of bands, from top to bottom. */
export function bandsInView(bands: readonly Band[], scale: Scale): BandInView[] {
  const seen = new Set<string>();
  return bands.map((band) => {
    const drawn = eventsInView(band.layout, scale).toSorted(
      (a, b) => a.placed.days.from - b.placed.days.from,
    );
    const events = drawn.map((each) => ({ ...each, again: seen.has(each.placed.event.id) }));
    for (const { placed } of drawn) seen.add(placed.event.id);
    return { ...band, events };
  });
}

export interface BandMarksProps {
  readonly band: BandInView;
  readonly scale: Scale;
  readonly idOf: (id: string) => string;
  readonly say: (id: string) => string;
  readonly chosen: string | null;
  readonly cursor: PlacedEvent | undefined;
}

/** One band: the shades of wholes, the events, and below them the marks of those that found no room. */
export function BandMarks({ band, scale, idOf, say, chosen, cursor }: BandMarksProps) {
  const { layout, top, events } = band;
  return (
    <>
      {wholesInView(layout, scale).map((whole) => (
        <Shade key={whole.id} whole={whole} top={top} />
      ))}
      <CrowdMarks band={band} scale={scale} />
      {events.map((each) => (
        <EventMark
          key={each.placed.event.id}
          drawn={each}
          id={each.again ? null : idOf(each.placed.event.id)}
          said={say(each.placed.event.id)}
          chosen={each.placed.event.id === chosen}
          active={each.placed === cursor}
          top={top}
        />
      ))}
    </>
  );
}

function Shade({ whole: { x1, x2, row, rows }, top }: { whole: LaidWhole; top: number }) {
  const [y, height] = [top + row * rowHeight, rows * rowHeight - 1];
  return <rect className={styles.whole} x={x1} y={y} width={x2 - x1} height={height} rx={3} />;
}

function CrowdMarks({
  band: { layout, crowdTop, crowdRoom },
  scale,
}: Pick<BandMarksProps, 'band' | 'scale'>) {
  return crowdInView(layout, scale).map(({ x, width, events }) => {
    const tall = crowdHeight(events.length, crowdRoom - 2);
    return (
      <g key={x} data-crowd={x}>
        <title>{`${events.length} more ${events.length === 1 ? 'event' : 'events'} here: click to come closer`}</title>
        <rect className={styles.crowd} x={x} y={crowdTop + crowdRoom - tall} width={width} height={tall} />
      </g>
    );
  });
}
