import type { LaidLane } from './lane-layout';
import { rect } from './svg-event';
import { wrapText } from './svg-beneath';
import { svgText } from './svg-text';
import { fitText } from './text-width';

/** Pixels left of the drawing for the lanes' names, in a picture. */
export const svgGutter = 148;

const size = 12;
const lineHeight = 15;
const inset = 16;
const gap = 12;

/** The names of lanes, left of where their events are drawn, and a line above each but the first. `y`: of the first. */
export function laneNamesSvg(lanes: readonly LaidLane[], y: number, width: number): string {
  return lanes
    .map(({ lane, y: at, top, height, layout: { look } }, index) => {
      const room = svgGutter - inset - gap;
      const most = Math.max(1, Math.floor((height - look.rowHeight) / lineHeight) + 1);
      const lines = wrapText(lane.label, size, room);
      const kept = lines.slice(0, most);
      if (lines.length > most)
        kept.push(fitText(`${kept.pop() ?? ''} ${lines[most] ?? ''}`, size, room).text);
      const words = kept.map((line, n) =>
        svgText(line, inset, y + top + look.baseline + n * lineHeight, {
          size,
          bold: lane.key !== null,
          quiet: lane.key === null,
        }),
      );
      const edge = index === 0 ? '' : rect({ x: 0, y: y + at, width, height: 1 }, { 'fill-opacity': '0.14' });
      return edge + words.join('');
    })
    .join('');
}
