import type { Bar, Span } from './bar';
import { barHeight } from './picture';
import type { DrawnStanding } from './placed-event';

/** A rectangle of a bar. `before` fades in from the left, `after` fades out to the right. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: 'solid' | 'before' | 'after';
}

/** Thickness of the outline of what is only planned. */
const line = 1.25;
/** How far the stroke through a called off event reaches beyond it. */
const beyond = 7;

/**
 * A bar as rectangles; `y` is its top. Its standing is told by shape, not by tint: full where told as happened, an
 * outline where planned, an outline struck through where called off, a thin line where unclear.
 */
export function barShapes(bar: Bar, standing: DrawnStanding, y: number): Shape[] {
  const parts: [Span | null, Shape['fill']][] = [
    [bar.before, 'before'],
    [bar.solid, 'solid'],
    [bar.after, 'after'],
  ];
  const shapes = parts.flatMap(([span, fill]) => (span ? part(span, fill, standing, y) : []));
  if (standing === 'planned' || standing === 'called off') shapes.push(...caps(bar, y));
  if (standing === 'called off')
    shapes.push({
      x: bar.x1 - beyond,
      y: y + barHeight / 2 - line / 2,
      width: bar.x2 - bar.x1 + 2 * beyond,
      height: line,
      radius: 0,
      fill: 'solid',
    });
  return shapes;
}

function part({ x1, x2 }: Span, fill: Shape['fill'], standing: DrawnStanding, y: number): Shape[] {
  const across = { x: x1, width: Math.max(0, x2 - x1), fill };
  switch (standing) {
    case 'happened':
      return [{ ...across, y, height: barHeight, radius: fill === 'solid' ? 1.5 : 0 }];
    case 'unclear':
      return [{ ...across, y: y + barHeight / 2 - 1, height: 2, radius: 0 }];
    case 'planned':
    case 'called off':
      return [
        { ...across, y, height: line, radius: 0 },
        { ...across, y: y + barHeight - line, height: line, radius: 0 },
      ];
  }
}

/** The ends of an outline, where they are sure. */
function caps({ solid, before, after }: Bar, y: number): Shape[] {
  if (solid === null) return [];
  const cap = (x: number): Shape => ({ x, y, width: line, height: barHeight, radius: 0, fill: 'solid' });
  return [...(before ? [] : [cap(solid.x1)]), ...(after ? [] : [cap(solid.x2 - line)])];
}

/** Small arrow heads at open ends, as SVG path data; empty where both ends are closed. `y` is the bar's top. */
export function openEnds({ x1, x2, openStart, openEnd }: Bar, y: number): string {
  const middle = y + barHeight / 2;
  const head = (x: number, way: 1 | -1): string => `M${x} ${middle - 3}l${3 * way} 3l${-3 * way} 3`;
  return [openStart ? head(x1, -1) : '', openEnd ? head(x2, 1) : ''].join('');
}
