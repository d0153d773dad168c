import {
  barTop,
  baseline,
  crowdHeight,
  crowdInView,
  eventsInView,
  rowHeight,
  wholesInView,
  type DrawnEvent,
} from './picture';
import type { TimelineLayout } from './layout';
import { labelFont } from './placed-event';
import type { Scale } from './scale';
import { barShapes, breakMarks, openEnds, outsideMark, type Shape } from './shapes';
import { attributes, escapeXml, svgText } from './svg-text';

/** A rectangle in the picture's ink; pixels. */
export function rect(
  box: { x: number; y: number; width: number; height: number },
  more: Record<string, string> = {},
): string {
  return `<rect${attributes({ ...box, ...more })}/>`;
}

function shapeSvg({ fill, radius, ...box }: Shape): string {
  const painted = fill === 'solid' ? {} : { fill: `url(#tl-${fill})` };
  return rect(box, { ...painted, ...(radius > 0 ? { rx: String(radius) } : {}) });
}

function eventSvg({ placed: { event, label }, bar, row, labelX }: DrawnEvent, top: number): string {
  const y = top + row * rowHeight;
  const ends = openEnds(bar, y + barTop) + (event.disputed ? breakMarks(bar, y + barTop) : '');
  return [
    `<g><title>${escapeXml(event.title)}</title>`,
    svgText(label, labelX, y + baseline, { size: labelFont, struck: event.rejected }),
    ...barShapes(bar, event, y + barTop).map(shapeSvg),
    ends === ''
      ? ''
      : `<path${attributes({ d: ends, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' })}/>`,
    event.outside ? `<path${attributes({ d: outsideMark(bar, y + barTop) })}/>` : '',
    '</g>',
  ].join('');
}

/** Where the rows of a band begin, and below them the marks of what found no room; how tall those may be. */
export interface BandPlace {
  readonly top: number;
  readonly crowdTop: number;
  readonly crowdRoom: number;
}

/** The events of one layout that a view shows: all there are, or those of one lane. */
export function bandSvg(
  layout: TimelineLayout,
  scale: Scale,
  { top, crowdTop, crowdRoom }: BandPlace,
): string {
  return [
    ...wholesInView(layout, scale).map(({ x1, x2, row, rows }) =>
      rect(
        { x: x1, y: top + row * rowHeight, width: x2 - x1, height: rows * rowHeight },
        { 'fill-opacity': '0.06' },
      ),
    ),
    ...eventsInView(layout, scale).map((event) => eventSvg(event, top)),
    ...crowdInView(layout, scale).map(({ x, width, events }) => {
      const tall = crowdHeight(events.length, crowdRoom - 6);
      return rect({ x, y: crowdTop + crowdRoom - 2 - tall, width, height: tall }, { 'fill-opacity': '0.45' });
    }),
  ].join('');
}
