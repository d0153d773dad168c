import { useId, useRef } from 'react';
import { compact } from '#common/timeline/row-look';
import { BrushMark } from './BrushMark';
import { BrushWords } from './BrushWords';
import type { DrawingProps } from './drawing-props';
import { DrawnMarks } from './DrawnMarks';
import { Fades } from './Fades';
import { FindEvent } from './FindEvent';
import { LaneEdges, LaneNames } from './LaneNames';
import { LaneScrollbar } from './LaneScrollbar';
import { MovingMark, MovingWords } from './MovingMark';
import type { Brush } from './use-brush';
import { useDrawn, type Drawn } from './use-drawn';
import type { EventFinding } from './use-find-event';
import { useHandling } from './use-handling';
import styles from './Timeline.module.css';

/** The timeline as drawn: a list of events in order of time, walked by keys and moved by pointer. */
export function TimelineDrawing(props: DrawingProps) {
  const { height, placed } = props;
  const { scale } = props.view;
  const uid = useId();
  const idOf = (id: string): string => `${uid}${id}`;
  const box = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(props);
  const { moving, brush, finding, handlers } = useHandling(box, props, drawn);
  const { top, tickTop, axisTop, lanes, scroll } = drawn;
  const atHand = drawn.cursor.event?.event.id;
  const look = drawn.bands[0]?.layout.look ?? compact;
  const movingAt = { scale, look, y: moving?.y ?? tickTop - 2 * look.rowHeight };
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
          aria-activedescendant={atHand === undefined ? undefined : idOf(atHand)}
          className={styles.timeline}
          data-part-focus
          {...handlers}
        >
          <svg className={styles.drawing} width={scale.width} height={height} role="presentation">
            <Fades />
            <line className={styles.base} x1={0} x2={scale.width} y1={axisTop + 0.5} y2={axisTop + 0.5} />
            {brush.shown && <BrushMark days={brush.shown} scale={scale} axisTop={axisTop} />}
            <svg width={scale.width} height={tickTop}>
              <LaneEdges lanes={lanes} top={top} width={scale.width} moved={scroll.at} />
            </svg>
            <DrawnMarks {...{ props, drawn, idOf }} />
            {moving && <MovingMark moving={moving} {...movingAt} />}
          </svg>
        </div>
        <OverDrawing {...{ props, drawn, finding, brush }} onBack={() => box.current?.focus()} />
        {moving && <MovingWords moving={moving} {...movingAt} bottom={axisTop} />}
      </div>
    </>
  );
}

interface OverDrawingProps {
  readonly props: DrawingProps;
  readonly drawn: Drawn;
  readonly finding: EventFinding;
  readonly brush: Brush;
  readonly onBack: () => void;
}

/** What stands above a drawing where it is asked for: the search for an event, a bar to scroll by, days being chosen. */
function OverDrawing({ props, drawn, finding, brush, onBack }: OverDrawingProps) {
  const atHand = drawn.cursor.event?.event.id;
  return (
    <>
      {finding.words !== null && (
        <FindEvent
          finding={finding}
          hints={props.room !== 'line'}
          atHand={atHand === undefined ? '' : props.say(atHand)}
          onOpen={() => atHand !== undefined && props.onOpen(atHand)}
          onBack={onBack}
        />
      )}
      {drawn.scroll.most > 0 && <LaneScrollbar scroll={drawn.scroll} height={drawn.tickTop} />}
      {brush.shown && props.room !== 'line' && (
        <BrushWords
          days={brush.shown}
          scale={props.view.scale}
          top={drawn.axisTop - 12}
          byKeys={brush.byKeys}
          onClear={() => props.chosenDays.onDays(null)}
        />
      )}
    </>
  );
}
