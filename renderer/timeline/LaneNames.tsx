import type { LaidLane } from '#common/timeline/lane-layout';
import { tagColour } from '../ui/tag-colour';
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
export function LaneNames({ lanes, top, width }: { lanes: readonly LaidLane[]; top: number; width: number }) {
  return (
    <div className={styles.names} style={{ width }} role="list" aria-label="Lanes of the timeline">
      {lanes.map(({ lane, y, height, top: first, layout: { look } }) => {
        // Its first line stands on one line with the titles of its first row.
        const paddingTop = first - y + look.baseline - letters;
        const counted = `${lane.label}, ${lane.events.toLocaleString('en')} ${lane.events === 1 ? 'event' : 'events'}`;
        const more =
          lane.folded > 0
            ? `: those that name none, and those of ${lane.folded} more that found no room`
            : '';
        return (
          <div
            key={lane.key ?? ''}
            role="listitem"
            aria-label={counted + more}
            title={counted + more}
            className={styles.lane}
            data-others={lane.key === null || undefined}
            style={{ top: top + y, height, paddingTop }}
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
      })}
    </div>
  );
}

/** A line above every lane but the first, across the drawing. */
export function LaneEdges({ lanes, top, width }: { lanes: readonly LaidLane[]; top: number; width: number }) {
  return lanes
    .slice(1)
    .map(({ lane, y }) => (
      <line
        key={lane.key ?? ''}
        className={styles.edge}
        x1={0}
        x2={width}
        y1={top + y + 0.5}
        y2={top + y + 0.5}
      />
    ));
}
