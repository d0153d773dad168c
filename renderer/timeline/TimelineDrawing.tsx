import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { axisOf } from '#common/timeline/axis';
import type { LaneGroups } from '#common/timeline/lanes';
import { lineInView } from '#common/timeline/line';
import { ticksInView, type ArticleMark } from '#common/timeline/picture';
import type { PlacedEvent } from '#common/timeline/placed-event';
import { compact } from '#common/timeline/row-look';
import { originOf, xOf, type Scale } from '#common/timeline/scale';
import { AxisMarks } from './AxisMarks';
import { ArticleTicks, tickAt } from './ArticleTicks';
import { BandMarks, bandsInView } from './BandMarks';
import { LoneMark } from './EventMark';
import { LaneEdges, LaneNames } from './LaneNames';
import { LaneScrollbar } from './LaneScrollbar';
import { LineMarks } from './LineMarks';
import { MovingMark, MovingWords } from './MovingMark';
import { timelineAct } from './timeline-keys';
import { BrushMark } from './BrushMark';
import { BrushWords } from './BrushWords';
import { useBands, type Bands } from './use-bands';
import { useBrush, type DayChoice } from './use-brush';
import { useDrag } from './use-drag';
import { useEmptyLanes } from './use-empty-lanes';
import { useEventDrag } from './use-event-drag';
import { FindEvent } from './FindEvent';
import { useFindEvent } from './use-find-event';
import { useLaneScroll } from './use-lane-scroll';
import { useMade } from './use-made';
import { useMoving, type MoveEvent } from './use-moving';
import { usePointer } from './use-pointer';
import type { TimelineView } from './use-timeline-view';
import styles from './Timeline.module.css';

/** How much room the timeline has: one line, the strip below the panes, or the whole window. */
export type TimelineRoom = 'line' | 'strip' | 'full';

export interface TimelineDrawingProps {
  readonly room: TimelineRoom;
  readonly height: number;
  readonly view: TimelineView;
  /** In order of time. */
  readonly placed: readonly PlacedEvent[];
  readonly articles: readonly ArticleMark[];
  readonly chosenDays: DayChoice;
  /** What the events are grouped by, with the pixels kept for the lanes' names; null for one band. */
  readonly lanes: {
    readonly groups: LaneGroups;
    readonly gutter: number;
    /** Called when one of lanes that were chosen just now shows nothing; null where they were chosen long ago. */
    readonly onEmpty: (() => void) | null;
  } | null;
  /** What is read out for an event. */
  readonly say: (id: string) => string;
  /** The event at hand in the window. */
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** Moves an event's date; null where nothing may be changed. */
  readonly onMove: MoveEvent | null;
  /** A right click, or the menu key, on an event. */
  readonly onMenu: (at: { x: number; y: number }, id: string) => void;
  /** A click on an article's tick; several articles where they share one. */
  readonly onArticles: (at: { x: number; y: number }, articles: readonly ArticleMark[]) => void;
}

/** Pixels above the first row, and for what lies below the last. */
const top = 4;
const tickRoom = 8;
const axisRoom = { line: 18, strip: 32, full: 36 };

/** Keys that those around the drawing act on: they begin no search. */
const otherKeys: ReadonlySet<string> = new Set(['k']);

/** A line has no rows. */
const noBands: Bands = { bands: [], lanes: [], height: 0 };

/** Where things lie from top to bottom. */
function heightsOf(room: TimelineRoom, height: number) {
  const axisTop = height - axisRoom[room];
  return { axisTop, tickTop: Math.max(0, axisTop - tickRoom) };
}

/** The timeline as drawn: a list of events in order of time, walked by keys and moved by pointer. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { room, height, view, placed, chosen, say } = props;
  const { scale, moves } = view;
  const uid = useId();
  const box = useRef<HTMLDivElement>(null);
  const { axisTop, tickTop } = heightsOf(room, height);
  const { fittedZoom } = view;
  const bandsAt = useBands(placed, props.lanes?.groups ?? null, { fittedZoom, top, bottom: tickTop });
  const made = useMade(placed, props.articles, fittedZoom);
  const [cursorId, setCursorId] = useState<string | null>(null);
  const at = made.placeOf(cursorId ?? chosen);
  const cursor = placed[at];

  // What is chosen elsewhere is brought into view here; what is in view already stays where it is.
  const latest = useRef(placed);
  useEffect(() => {
    latest.current = placed;
  });
  useEffect(() => {
    setCursorId(chosen);
    const found = latest.current.find(({ event }) => event.id === chosen);
    if (found) moves.show(found.days);
  }, [chosen, moves]);

  const all = room === 'line' ? noBands : bandsAt.at(scale.pixelsPerDay);
  const scroll = useLaneScroll(all, { top, room: tickTop - top }, cursor);
  const { lanes } = all;
  const { bands } = scroll;
  const pointer = usePointer(box, moves, scroll.most > 0 ? { bottom: tickTop, by: scroll.by } : null);
  const moving = useMoving(placed, props.onMove);
  const eventDrag = useEventDrag({
    box,
    bands: props.onMove === null ? [] : bands,
    bottom: tickTop,
    scale,
    cursor,
    acts: moving,
    show: moves.show,
  });
  const brush = useBrush({
    ...props.chosenDays,
    scale,
    axisTop,
    atOnce: room === 'line',
    atHand: cursor?.days ?? null,
  });
  const goTo = ({ event, days }: PlacedEvent): void => {
    setCursorId(event.id);
    moves.show(days);
  };
  const finding = useFindEvent({ placed, at, onGo: goTo });
  const drag = useDrag((spot) => eventDrag.begin(spot) ?? brush.begin(spot));
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (!drag.take(event)) pointer.handlers.onPointerDown(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    eventDrag.onHover(event);
    pointer.handlers.onPointerMove(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (moving.moving === null && brush.onKey(event)) return;
    if (eventDrag.onKey(event)) return;
    const act = timelineAct(event, at, placed.length);
    if (!act) {
      if (moving.moving === null && !otherKeys.has(event.key)) finding.onKey(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const middle = cursor
      ? Math.min(scale.width, Math.max(0, xOf(scale, cursor.days.from)))
      : scale.width / 2;
    if (act.do === 'go') {
      const next = placed[act.to];
      if (next) goTo(next);
    } else if (act.do === 'zoom') moves.zoom(act.factor, middle);
    else if (act.do === 'pan') moves.pan(act.by * scale.width);
    else if (act.do === 'scroll') scroll.by(act.by * (tickTop - top));
    else if (act.do === 'fit') moves.fitOrBack();
    else if (cursor && act.do === 'open') props.onOpen(cursor.event.id);
    else if (cursor) props.onRemove(cursor.event.id);
  };
  const origin = useOrigin(scale);
  // Whole pixels: letters stay as crisp, and as they are, while all is moved along.
  const moved = Math.round(xOf(scale, origin.from));
  const ticks = ticksInView(made.ticks.at(scale.pixelsPerDay), scale, origin);
  const onClick = (event: MouseEvent): void => {
    const press = drag.lastPress();
    if (press === 'drag' || (press === 'none' && pointer.wasDrag()) || !(event.target instanceof Element))
      return;
    const id = event.target.closest('[data-event]')?.getAttribute('data-event');
    const onTick = event.target.closest('[data-ticks]') !== null;
    const inCrowd = event.target.closest('[data-crowd]') !== null;
    const where = { x: event.clientX, y: event.clientY };
    const x = where.x - (box.current?.getBoundingClientRect().left ?? 0);
    if (id) {
      setCursorId(id);
      props.onOpen(id);
    } else if (onTick) props.onArticles(where, tickAt(ticks, x - moved)?.articles ?? []);
    else if (inCrowd) moves.zoom(3, x);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const own =
      event.target instanceof Element
        ? event.target.closest('[data-event]')?.getAttribute('data-event')
        : null;
    const byKey = event.clientX === 0 && event.clientY === 0;
    const id = own ?? (byKey ? cursor?.event.id : undefined);
    if (!id) return;
    event.preventDefault();
    const edge = box.current?.getBoundingClientRect();
    const x = (edge?.left ?? 0) + (cursor ? xOf(scale, cursor.days.from) : 0);
    props.onMenu(byKey ? { x, y: (edge?.top ?? 0) + 16 } : { x: event.clientX, y: event.clientY }, id);
  };

  const drawn = bandsInView(bands, scale, origin);
  useEmptyLanes(props.lanes?.groups.by ?? null, drawn, props.lanes?.onEmpty ?? null);
  const shown = room === 'line' || drawn.some(({ events }) => events.some((each) => each.placed === cursor));
  const idOf = (id: string): string => `${uid}${id}`;
  const look = bands[0]?.layout.look ?? compact;
  const movingY = moving.moving?.y ?? tickTop - 2 * look.rowHeight;
  return (
    <>
      {props.lanes && (
        <LaneNames lanes={lanes} top={top} width={props.lanes.gutter} height={tickTop} scroll={scroll} />
      )}
      <div className={styles.frame}>
        <div
          ref={box}
          role="listbox"
          tabIndex={0}
          aria-label={`Events on the timeline, in order of time: ${placed.length}`}
          aria-orientation="horizontal"
          aria-activedescendant={cursor ? idOf(cursor.event.id) : undefined}
          className={styles.timeline}
          data-part-focus
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
          onBlur={() => {
            moving.leave();
            brush.leave();
          }}
          {...pointer.handlers}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
        >
          <svg className={styles.drawing} width={scale.width} height={height} role="presentation">
            <Fades />
            {scroll.most > 0 && (
              <clipPath id={idOf('lanes')}>
                <rect x={-moved} y={0} width={scale.width} height={tickTop} />
              </clipPath>
            )}
            <line className={styles.base} x1={0} x2={scale.width} y1={axisTop + 0.5} y2={axisTop + 0.5} />
            {brush.shown && <BrushMark days={brush.shown} scale={scale} axisTop={axisTop} />}
            <svg width={scale.width} height={tickTop}>
              <LaneEdges lanes={lanes} top={top} width={scale.width} moved={scroll.at} />
            </svg>
            <g transform={`translate(${moved} 0)`}>
              <AxisMarks
                axis={axisOf(scale)}
                origin={origin}
                scale={scale}
                y={axisTop}
                low={room === 'line'}
              />
              <ArticleTicks ticks={ticks} y={tickTop} height={tickRoom} />
              {room === 'line' && (
                <LineMarks
                  marks={lineInView(made.line.at(scale.pixelsPerDay), scale, { origin, cursor })}
                  y={(tickTop - 5) / 2}
                  idOf={idOf}
                  say={say}
                  chosen={chosen}
                  cursor={cursor?.event.id ?? null}
                />
              )}
              {/* Lanes that are scrolled end where the articles' ticks begin. */}
              <g clipPath={scroll.most > 0 ? `url(#${idOf('lanes')})` : undefined}>
                {drawn.map((band) => (
                  <BandMarks
                    key={band.key}
                    band={band}
                    scale={scale}
                    origin={origin}
                    idOf={idOf}
                    say={say}
                    chosen={chosen}
                    cursor={cursor}
                  />
                ))}
              </g>
              {cursor && !shown && (
                <LoneMark
                  id={idOf(cursor.event.id)}
                  said={say(cursor.event.id)}
                  x={xOf(origin, (cursor.days.from + cursor.days.to + 1) / 2)}
                  y={tickTop - 10}
                />
              )}
            </g>
            {moving.moving && <MovingMark moving={moving.moving} scale={scale} y={movingY} look={look} />}
          </svg>
        </div>
        {finding.words !== null && (
          <FindEvent
            finding={finding}
            hints={room !== 'line'}
            atHand={cursor ? say(cursor.event.id) : ''}
            onOpen={() => cursor && props.onOpen(cursor.event.id)}
            onBack={() => box.current?.focus()}
          />
        )}
        {scroll.most > 0 && <LaneScrollbar scroll={scroll} height={tickTop} />}
        {moving.moving && (
          <MovingWords moving={moving.moving} scale={scale} y={movingY} bottom={axisTop} look={look} />
        )}
        {brush.shown && room !== 'line' && (
          <BrushWords
            days={brush.shown}
            scale={scale}
            top={axisTop - 12}
            byKeys={brush.byKeys}
            onClear={() => props.chosenDays.onDays(null)}
          />
        )}
      </div>
    </>
  );
}

/** The pixels that things are drawn in: the same while one pans, until the view is far from where they begin. */
function useOrigin({ from, pixelsPerDay, width }: Scale): Scale {
  const origin = originOf({ from, pixelsPerDay, width });
  return useMemo(() => ({ from: origin.from, pixelsPerDay, width }), [origin.from, pixelsPerDay, width]);
}

/** What fades in and out: shared by all bars. */
function Fades() {
  return (
    <defs>
      <linearGradient id="tl-strip-before">
        <stop offset={0} stopColor="var(--tl-accent)" stopOpacity={0.1} />
        <stop offset={1} stopColor="var(--tl-accent)" stopOpacity={0.9} />
      </linearGradient>
      <linearGradient id="tl-strip-after">
        <stop offset={0} stopColor="var(--tl-accent)" stopOpacity={0.9} />
        <stop offset={1} stopColor="var(--tl-accent)" stopOpacity={0.1} />
      </linearGradient>
    </defs>
  );
}
