import { axisOf } from '#common/timeline/axis';
import { xOf } from '#common/timeline/scale';
import { ArticleTicks } from './ArticleTicks';
import { AxisMarks } from './AxisMarks';
import { BandMarks } from './BandMarks';
import type { DrawingProps } from './drawing-props';
import { LoneMark } from './EventMark';
import { LineMarks } from './LineMarks';
import { tickRoom, type Drawn } from './use-drawn';

interface DrawnMarksProps {
  readonly props: DrawingProps;
  readonly drawn: Drawn;
  readonly idOf: (id: string) => string;
}

/** Half the height of a bar on a timeline of one line, in pixels. */
const halfBar = 2.5;

/** What lies on a timeline and moves along with its days: the axis, the articles' ticks, and the events. */
export function DrawnMarks({ props, drawn, idOf }: DrawnMarksProps) {
  const { room, say, chosen } = props;
  const { scale } = props.view;
  const { origin, moved, scroll, tickTop, axisTop } = drawn;
  const cursor = drawn.cursor.event;
  const lanes = scroll.most > 0 ? idOf('lanes') : null;
  const isDrawn =
    drawn.line !== null || drawn.inView.some(({ events }) => events.some(({ placed }) => placed === cursor));
  return (
    <g transform={`translate(${moved} 0)`}>
      {/* Lanes that are scrolled end where the articles' ticks begin. */}
      {lanes !== null && (
        <clipPath id={lanes}>
          <rect x={-moved} y={0} width={scale.width} height={tickTop} />
        </clipPath>
      )}
      <AxisMarks axis={axisOf(scale)} origin={origin} scale={scale} y={axisTop} low={room === 'line'} />
      <ArticleTicks ticks={drawn.ticks} y={tickTop} height={tickRoom} />
      {drawn.line !== null && (
        <LineMarks
          marks={drawn.line}
          y={tickTop / 2 - halfBar}
          idOf={idOf}
          say={say}
          chosen={chosen}
          cursor={cursor?.event.id ?? null}
        />
      )}
      <g clipPath={lanes === null ? undefined : `url(#${lanes})`}>
        {drawn.inView.map((band) => (
          <BandMarks key={band.key} {...{ band, scale, origin, idOf, say, chosen, cursor }} />
        ))}
      </g>
      {cursor && !isDrawn && (
        <LoneMark
          id={idOf(cursor.event.id)}
          said={say(cursor.event.id)}
          x={xOf(origin, (cursor.days.from + cursor.days.to + 1) / 2)}
          y={tickTop - 10}
        />
      )}
    </g>
  );
}
