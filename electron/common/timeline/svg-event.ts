import { crowdHeight, crowdInView, eventsInView, wholesInView, type DrawnEvent } from './picture';
import type { TimelineLayout } from './layout';
import type { RowLook } from './row-look';
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

function eventSvg(
  { placed: { event, label }, bar, row, labelX }: DrawnEvent,
  top: number,
  { rowHeight, baseline, barTop, barHeight, font }: RowLook,
): string {
  const y = top + row * rowHeight;
  const at = { y: y + barTop, height: barHeight };
  const ends = openEnds(bar, at) + (event.disputed ? breakMarks(bar, at) : '');
  return [
    `<g><title>${escapeXml(event.title)}</title>`,
    svgText(label, labelX, y + baseline, { size: font, struck: event.rejected }),
    ...barShapes(bar, event, at).map(shapeSvg),
    ends === ''
      ? ''
      : `<path${attributes({ d: ends, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' })}/>`,
    event.outside ? `<path${attributes({ d: outsideMark(bar, at) })}/>` : '',
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
  const { look } = layout;
  return [
    ...wholesInView(layout, scale).map(({ x1, x2, row, rows }) =>
      rect(
        { x: x1, y: top + row * look.rowHeight, width: x2 - x1, height: rows * look.rowHeight },
        { 'fill-opacity': '0.06', rx: '3' },
      ),
    ),
    ...eventsInView(layout, scale).map((event) => eventSvg(event, top, look)),
    ...crowdInView(layout, scale).map(({ x, width, events }) => {
      const tall = crowdHeight(events.length, crowdRoom - 6);
      return rect({ x, y: crowdTop + crowdRoom - 2 - tall, width, height: tall }, { 'fill-opacity': '0.45' });
    }),
  ].join('');
}
