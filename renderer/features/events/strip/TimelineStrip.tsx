import { useElementSize } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { useLibrary } from '../../../platform/session';
import { useWorkspace } from '../../../platform/workspace';
import type { TimelineRoom } from '../../../timeline/drawing-props';
import { DrawnStrip } from './DrawnStrip';
import { NoEvents, NothingDated } from './EmptyTimeline';
import { KnownBar } from './KnownBar';
import { knownKey } from './known-keys';
import { KnownLine } from './KnownLine';
import { StripBar } from './StripBar';
import { StripPicture } from './StripPicture';
import { TimelineList } from './TimelineList';
import { useKnownOn } from './use-known-on';
import { useStripLanes } from './use-strip-lanes';
import { useStripView } from './use-strip-view';
import { useTimelineData } from './use-timeline-data';
import styles from './TimelineStrip.module.css';

/** Events by their dates, and articles as ticks at their publication dates; or the same as a plain list. */
export function TimelineStrip({ room }: { room: TimelineRoom }) {
  const library = useLibrary().id;
  const all = useTimelineData();
  const { known, data, turn: turnKnown } = useKnownOn(all, room === 'full');
  const { ref, width, height } = useElementSize();
  const lanes = useStripLanes(library, room === 'full', { data, known });
  const shape = { width, hasLanes: lanes.groups !== null, isLine: room === 'line' };
  const { view, gutter } = useStripView(library, data, shape);
  const chosen = useWorkspace((state) => state.event);
  const { openEvent } = useWorkspace.getState();
  const isPast = known !== null;
  const isEmpty = data.placed.length === 0;
  const [asList, setAsList] = useState(false);
  const turn = useCallback(() => setAsList((now) => !now), []);
  const list = asList && room !== 'line';
  const dateless = !isPast && !data.loading && isEmpty;
  const picture = (
    <StripPicture {...{ scale: view.scale, isPast, isEmpty }} lanes={room === 'full' ? lanes.by : null} />
  );
  if (all.rows.length === 0 && !all.loading)
    return (
      <>
        <NoEvents room={room} />
        {picture}
      </>
    );
  return (
    <div className={styles.strip} data-room={room}>
      {picture}
      {list ? (
        <TimelineList rows={data.rows} chosen={chosen} onOpen={openEvent} />
      ) : (
        <div
          ref={ref}
          role="presentation"
          className={styles.room}
          onKeyDown={(event) => knownKey(event, known, turnKnown)}
        >
          {dateless && <NothingDated room={room} events={data.rows.length} onList={turn} />}
          {!dateless && width > 0 && height > 0 && (
            <DrawnStrip {...{ room, height, view, chosen, data, lanes, gutter, isPast }} />
          )}
          {known && width > 0 && <KnownLine known={known} scale={view.scale} left={gutter} />}
        </div>
      )}
      {known && <KnownBar known={known} events={data.rows.length} />}
      <StripBar
        room={room}
        moves={view.moves}
        list={list}
        onList={turn}
        events={data.rows.length}
        undated={data.rows.length - data.placed.length}
        lanes={lanes.by}
        onLanes={lanes.choose}
        knownOn={isPast}
        onKnown={turnKnown}
      />
    </div>
  );
}
