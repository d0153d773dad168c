import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import type { EventRow } from '#common/contract/rows';
import { sayEvent } from '#common/timeline/say-event';
import type { LaneGrouping } from '#common/timeline/lanes';
import type { DayRange } from '#common/time/edtf-value';
import { titleRoom } from '#common/timeline/title-room';
import { dayAt, endOf, type Scale } from '#common/timeline/scale';
import { useAct } from '../../../platform/act';
import { useCommand } from '../../../platform/commands';
import { useChosenDays } from '../../../platform/chosen-days';
import { allOf } from '../../../platform/reasons';
import { notify } from '../../../platform/notify';
import { useLibrary } from '../../../platform/session';
import { useWorkspace } from '../../../platform/workspace';
import { useOpenMenu } from '../../../ui/ContextMenu';
import type { TimelineRoom } from '../../../timeline/drawing-props';
import { TimelineDrawing } from '../../../timeline/TimelineDrawing';
import { laneGutter } from '../../../timeline/LaneNames';
import { useTimelineView, viewMargin, type TimelineMoves } from '../../../timeline/use-timeline-view';
import { PictureDialog } from '../../export';
import { askEventRemoval, eventMenu } from '../event-menu';
import { NoEvents, NothingDated } from './EmptyTimeline';
import { StripBar } from './StripBar';
import { KnownBar } from './KnownBar';
import { knownKey } from './known-keys';
import { KnownLine } from './KnownLine';
import { TimelineList } from './TimelineList';
import { sayingLanes, useLaneGrouping, useLaneGroups } from './use-lanes';
import { useKnownOn, useLanesThen } from './use-known-on';
import { useMoveEvent } from './use-move-event';
import { useTimelineData } from './use-timeline-data';
import styles from './TimelineStrip.module.css';

/** Events by their dates, and articles as ticks at their publication dates; or the same as a plain list. */
export function TimelineStrip({ room }: { room: TimelineRoom }) {
  const all = useTimelineData();
  const { known, data, turn: turnKnown } = useKnownOn(all, room === 'full');
  const { ref, width, height } = useElementSize();
  const { writable, id } = useLibrary();
  const openMenu = useOpenMenu();
  const act = useAct();
  // What was told on a day is not to be changed by hand.
  const move = useMoveEvent(writable && known === null);
  const [days, onDays] = useChosenDays();
  const chosen = useWorkspace((state) => state.event);
  const { openEvent, openArticle } = useWorkspace.getState();
  const [asList, setAsList] = useState(false);
  const [by, setBy] = useLaneGrouping(id);
  const [byHand, setByHand] = useState(false);
  const groups = useLanesThen(useLaneGroups(room === 'full' ? by : null, data.rows), known, data);
  const say = useMemo(() => sayingLanes(sayer(data.byId), groups), [data.byId, groups]);
  const gutter = groups === null ? 0 : laneGutter(width);
  const drawn = Math.max(0, width - gutter);
  const { placed, eventRange } = data;
  const roomAtEnd = useMemo(
    () => (room === 'line' ? 0 : titleRoom(placed, eventRange, { width: drawn, margin: viewMargin })),
    [room, placed, eventRange, drawn],
  );
  const view = useTimelineView(data, drawn, roomAtEnd, {
    key: `timeline.view.${id}`,
    ready: !data.loading,
  });
  const turn = useCallback(() => setAsList((now) => !now), []);
  const chooseLanes = useCallback(
    (next: LaneGrouping | null) => {
      setByHand(true);
      setBy(next);
    },
    [setBy],
  );
  const list = asList && room !== 'line';
  const undated = data.rows.length - data.placed.length;
  const dateless = known === null && !data.loading && data.placed.length === 0;
  const [picture, setPicture] = useState<DayRange | null>(null);
  useCommand('timeline.picture', () => setPicture(daysIn(view.scale)), {
    // A picture shows what is known today: it must not pass for what is on the screen.
    enabled: allOf(
      known === null || 'The timeline shows a day of the past',
      data.placed.length > 0 || 'No event has a date yet',
    ),
  });
  if (all.rows.length === 0 && !all.loading) return <NoEvents room={room} />;
  return (
    <div className={styles.strip} data-room={room}>
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
            <TimelineDrawing
              room={room}
              height={height}
              view={view}
              placed={data.placed}
              articles={data.articles}
              chosenDays={{ days, onDays }}
              lanes={groups && { groups, gutter, onEmpty: byHand ? () => showAll(view.moves) : null }}
              chosen={chosen}
              say={say}
              onOpen={openEvent}
              onRemove={(id) => {
                const row = data.byId.get(id);
                if (row && writable) askEventRemoval(row);
              }}
              onMove={move}
              onMenu={(at, id) => {
                const row = data.byId.get(id);
                if (row) openMenu(at, eventMenu(row, writable, act));
              }}
              onArticles={(at, articles) => {
                const [only, ...more] = articles;
                if (only && more.length === 0) return openArticle(only.id);
                openMenu(
                  at,
                  articles.slice(0, 12).map(({ id, label }) => ({ label, run: () => openArticle(id) })),
                );
              }}
            />
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
        undated={undated}
        events={data.rows.length}
        lanes={by}
        onLanes={chooseLanes}
        knownOn={known !== null}
        onKnown={turnKnown}
      />
      {picture && (
        <PictureDialog days={picture} lanes={room === 'full' ? by : null} onClose={() => setPicture(null)} />
      )}
    </div>
  );
}

/** Where a lane that was asked for would be empty, all of time is shown. */
function showAll(moves: TimelineMoves): void {
  moves.fit();
  notify.done('Every event is in view now, so that no lane looks empty. Fit everything (f) goes back.');
}

/** The days that a view shows any of. */
function daysIn(scale: Scale): DayRange {
  const from = Math.floor(dayAt(scale, 0));
  return { from, to: Math.max(from, Math.ceil(endOf(scale)) - 1) };
}

/** Says events by id, each worked out once: a pan asks for hundreds in every frame. */
function sayer(rows: ReadonlyMap<string, EventRow>): (id: string) => string {
  const said = new Map<string, string>();
  return (id) => {
    const row = rows.get(id);
    const words = said.get(id) ?? (row ? sayEvent(row) : '');
    said.set(id, words);
    return words;
  };
}
