import {
  IconArrowsHorizontal,
  IconChevronDown,
  IconChevronUp,
  IconHistory,
  IconList,
  IconPhoto,
  IconTimeline,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { LaneGrouping } from '#common/timeline/lanes';
import { runCommand, useLiveCommand } from '../../../platform/commands';
import { useWorkspace } from '../../../platform/workspace';
import { IconButton } from '../../../ui/IconButton';
import { Toolbar } from '../../../ui/Pane';
import { counted } from '../../../ui/counted';
import type { TimelineRoom } from '../../../timeline/drawing-props';
import { closer } from '../../../timeline/timeline-keys';
import type { TimelineMoves } from '../../../timeline/use-timeline-view';
import { LaneChoice } from './LaneChoice';
import { SignsButton } from './SignsButton';
import styles from './TimelineStrip.module.css';

const size = { size: 18, stroke: 1.75 };

interface StripBarProps {
  readonly room: TimelineRoom;
  readonly moves: TimelineMoves;
  readonly list: boolean;
  readonly onList: () => void;
  readonly events: number;
  readonly undated: number;
  readonly lanes: LaneGrouping | null;
  readonly onLanes: (by: LaneGrouping | null) => void;
  /** Whether it is shown as known on a day. */
  readonly knownOn: boolean;
  /** Turns that on or off; null where no article bears a date to go by. */
  readonly onKnown: (() => void) | null;
}

/**
 * What can be done with the timeline by mouse: zoom, fit, show as a list, open to the window and fold again. Drawn
 * when one of these changes, not with every frame of a pan.
 */
export const StripBar = memo(function StripBar(props: StripBarProps) {
  const { room, moves, list, events, undated, knownOn, onKnown } = props;
  const full = room === 'full';
  return (
    <div className={styles.bar}>
      {full && (
        <p className={styles.count}>
          <strong>Timeline</strong> {counted(events, 'event')}
          {undated > 0 && `, ${undated} without a date to draw: the list has them`}
        </p>
      )}
      <Toolbar label="Timeline">
        {full && !list && <LaneChoice by={props.lanes} onBy={props.onLanes} />}
        {!list && <ZoomButtons moves={moves} />}
        {full && !list && <SignsButton />}
        {full && onKnown && (
          <IconButton
            label={knownOn ? 'Show all that is known' : 'Show as known on a day'}
            keys="k"
            icon={<IconHistory {...size} />}
            pressed={knownOn}
            onClick={onKnown}
          />
        )}
        {full && !list && !knownOn && (
          <IconButton
            label="Save as a picture"
            icon={<IconPhoto {...size} />}
            onClick={() => void runCommand('timeline.picture')}
          />
        )}
        {room !== 'line' && (
          <IconButton
            label={list ? 'Show as a drawing' : 'Show as a list'}
            icon={list ? <IconTimeline {...size} /> : <IconList {...size} />}
            pressed={list}
            onClick={props.onList}
          />
        )}
        <OpenOrFold full={full} />
      </Toolbar>
    </div>
  );
});

function ZoomButtons({ moves }: { moves: TimelineMoves }) {
  return (
    <>
      <IconButton
        label="Zoom in"
        keys="+"
        icon={<IconZoomIn {...size} />}
        onClick={() => moves.zoom(closer)}
      />
      <IconButton
        label="Zoom out"
        keys="-"
        icon={<IconZoomOut {...size} />}
        onClick={() => moves.zoom(1 / closer)}
      />
      <IconButton
        label="Fit everything, then go back"
        keys="f"
        icon={<IconArrowsHorizontal {...size} />}
        onClick={moves.fitOrBack}
      />
    </>
  );
}

function OpenOrFold({ full }: { full: boolean }) {
  const { keys } = useLiveCommand('view.timeline');
  const setTimelineOpen = useWorkspace((state) => state.setTimelineOpen);
  return (
    <IconButton
      label={full ? 'Fold the timeline' : 'Open the timeline to the whole window'}
      keys={keys}
      icon={full ? <IconChevronDown {...size} /> : <IconChevronUp {...size} />}
      onClick={() => setTimelineOpen(!full)}
    />
  );
}

/** The bar of a timeline that fills the window and has nothing to draw: the way back. */
export function EmptyStripBar() {
  return (
    <div className={styles.bar}>
      <p className={styles.count}>
        <strong>Timeline</strong> no events
      </p>
      <Toolbar label="Timeline">
        <OpenOrFold full />
      </Toolbar>
    </div>
  );
}
