import type { LaidLane } from '#common/timeline/lane-layout';
import { tagColour } from '../ui/tag-colour';
import type { LaneScroll } from './use-lane-scroll';
import styles from './LaneNames.module.css';

/** Pixels left of the drawing for the names of lanes, of all there are. */
export function laneGutter(width: number): number {
  return Math.round(Math.min(176, Math.max(96, width * 0.16)));
}

/** Pixels of a line of a name. */
const lineHeight = 16;
/** From the top of a line to what its letters stand on. */
const letters = 12;

/** The names of lanes, left of where their events are drawn: they never lie over one. */
export function LaneNames({
  lanes,
  top,
  width,
  height,
  scroll,
}: {
  lanes: readonly LaidLane[];
  top: number;
  width: number;
  /** Where the axis begins: names end there. */
  height: number;
  scroll: LaneScroll;
}) {
  return (
    <div className={styles.names} style={{ width }} onWheel={({ deltaY }) => scroll.by(deltaY)}>
      <div className={styles.inView} style={{ height }} role="list" aria-label="Lanes of the timeline">
        {lanes.map((each) => (
          <LaneLabel key={each.lane.key ?? ''} laid={each} y={top + each.y - scroll.at} />
        ))}
      </div>
    </div>
  );
}

/** The name of one lane; `y` is where the lane lies now. It stays in view as long as any of the lane is. */
function LaneLabel({ laid, y }: { laid: LaidLane; y: number }) {
  const { lane, height, layout } = laid;
  // Its first line stands on one line with the titles of its first row.
  const beside = laid.top - laid.y + layout.look.baseline - letters;
  const paddingTop = Math.max(beside, Math.min(-y, height - lineHeight - beside));
  const counted = `${lane.label}, ${lane.events.toLocaleString('en')} ${lane.events === 1 ? 'event' : 'events'}`;
  const more =
    lane.folded > 0 ? `: those that name none, and those of ${lane.folded} more that found no room` : '';
  return (
    <div
      role="listitem"
      aria-label={counted + more}
      title={counted + more}
      className={styles.lane}
      data-others={lane.key === null || undefined}
      style={{ top: y, height, paddingTop }}
    >
      {lane.hue !== null && (
        <span className={styles.hue} style={{ background: tagColour(lane.hue, 'edge') }} />
      )}
      <span
        className={styles.name}
        style={{ WebkitLineClamp: Math.max(1, Math.floor((height - paddingTop) / lineHeight)) }}
      >
        {lane.label}
      </span>
    </div>
  );
}

/** A line above every lane but the first, across the drawing; `moved` is how far all are moved up. */
export function LaneEdges({
  lanes,
  top,
  width,
  moved,
}: {
  lanes: readonly LaidLane[];
  top: number;
  width: number;
  moved: number;
}) {
  return lanes.slice(1).map(({ lane, y }) => {
    const at = top + y - moved + 0.5;
    return <line key={lane.key ?? ''} className={styles.edge} x1={0} x2={width} y1={at} y2={at} />;
  });
}
