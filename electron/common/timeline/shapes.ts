import type { Bar, Span } from './bar';
import type { TimelineEvent } from './placed-event';
import type { BarBox } from './row-look';

/** A rectangle of a bar. `before` fades in from the left, `after` fades out to the right. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: 'solid' | 'before' | 'after';
}

/** What of an event its bar shows by shape. */
export type BarSigns = Pick<TimelineEvent, 'standing' | 'disputed'>;

/** How far the stroke through a called off event reaches beyond it. */
const beyond = 7;
/** Half of the gap in the bar of a disputed event, and the least half that is left of the bar itself. */
const halfGap = 4;
const leastHalf = 9;

/** Thickness of the outline of what is only planned, and of what is drawn as a line. */
const lineOf = ({ height }: BarBox): number => (height < 7 ? 1.25 : 1.5);
const thinOf = ({ height }: BarBox): number => (height < 7 ? 2 : 3);

/**
 * A bar as rectangles; `at` is where it lies. Its standing is told by shape, not by tint: full where told as happened, an
 * outline where planned, an outline struck through where called off, a thin line where unclear. What is disputed is
 * broken in the middle, with `breakMarks` in the gap.
 */
export function barShapes(given: Bar, { standing, disputed }: BarSigns, at: BarBox): Shape[] {
  const bar = disputed ? wideEnough(given) : given;
  // Hundreds of bars are drawn anew while one zooms: no more is made for each than is drawn.
  const shapes: Shape[] = [];
  if (bar.before) addPart(shapes, bar.before, { fill: 'before', standing, at });
  if (bar.solid) addPart(shapes, bar.solid, { fill: 'solid', standing, at });
  if (bar.after) addPart(shapes, bar.after, { fill: 'after', standing, at });
  if (standing === 'planned' || standing === 'called off') shapes.push(...caps(bar, at));
  if (standing === 'called off')
    shapes.push({
      x: bar.x1 - beyond,
      y: at.y + at.height / 2 - lineOf(at) / 2,
      width: bar.x2 - bar.x1 + 2 * beyond,
      height: lineOf(at),
      radius: 0,
      fill: 'solid',
    });
  return disputed ? shapes.flatMap((shape) => broken(shape, middleOf(bar))) : shapes;
}

/** The shapes of one fill as SVG path data: one thing to draw for all of them. Empty for none. */
export function shapesPath(shapes: readonly Shape[], fill: Shape['fill']): string {
  let path = '';
  for (const shape of shapes) if (shape.fill === fill) path += rectanglePath(shape);
  return path;
}

function rectanglePath({ x, y, width, height, radius }: Shape): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  const corner = (right: number, below: number): string => `a${r} ${r} 0 0 1 ${right * r} ${below * r}`;
  return `M${x + r} ${y}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`;
}

const middleOf = ({ x1, x2 }: Span): number => (x1 + x2) / 2;

/** A bar stretched about its middle until something is left of it on both sides of the gap. */
function wideEnough(bar: Bar): Bar {
  const width = bar.x2 - bar.x1;
  if (width >= 2 * leastHalf) return bar;
  const middle = middleOf(bar);
  const away = (x: number): number => middle + ((x - middle) * 2 * leastHalf) / width;
  const span = (each: Span | null): Span | null => each && { x1: away(each.x1), x2: away(each.x2) };
  return {
    ...bar,
    x1: away(bar.x1),
    x2: away(bar.x2),
    solid: span(bar.solid),
    before: span(bar.before),
    after: span(bar.after),
  };
}

/** What is left of a rectangle when the gap is taken out of it. */
function broken(shape: Shape, middle: number): Shape[] {
  const [from, to] = [middle - halfGap, middle + halfGap];
  const end = shape.x + shape.width;
  const left = { ...shape, width: Math.min(end, from) - shape.x };
  const start = Math.max(shape.x, to);
  const right = { ...shape, x: start, width: end - start };
  return [left, right].filter(({ width }) => width > 0);
}

/** The two strokes in the gap of a disputed event's bar, as SVG path data. */
export function breakMarks(bar: Span, { y, height }: BarBox): string {
  const middle = middleOf(bar);
  const stroke = (x: number): string => `M${x - 1.5} ${y + height + 2}l3 ${-height - 4}`;
  return stroke(middle - 1.75) + stroke(middle + 1.75);
}

/** The small triangle after the bar of what lies outside its whole, as SVG path data. */
export function outsideMark({ x2, openEnd }: Pick<Bar, 'x2' | 'openEnd'>, { y, height }: BarBox): string {
  const side = height < 7 ? 7 : 10;
  const foot = y + height / 2 + side / 2;
  return `M${x2 + (openEnd ? 6 : 4)} ${foot}h${side}l${-side / 2} ${-side}z`;
}

interface Part {
  readonly fill: Shape['fill'];
  readonly standing: BarSigns['standing'];
  readonly at: BarBox;
}

function addPart(shapes: Shape[], { x1, x2 }: Span, { fill, standing, at }: Part): void {
  const { y, height } = at;
  const width = Math.max(0, x2 - x1);
  switch (standing) {
    case 'happened':
      shapes.push({ x: x1, y, width, height, radius: fill === 'solid' ? height * 0.3 : 0, fill });
      return;
    case 'unclear': {
      const thin = thinOf(at);
      shapes.push({ x: x1, y: y + height / 2 - thin / 2, width, height: thin, radius: 0, fill });
      return;
    }
    case 'planned':
    case 'called off': {
      const line = lineOf(at);
      shapes.push({ x: x1, y, width, height: line, radius: 0, fill });
      shapes.push({ x: x1, y: y + height - line, width, height: line, radius: 0, fill });
    }
  }
}

/** The ends of an outline, where they are sure. */
function caps({ solid, before, after }: Bar, at: BarBox): Shape[] {
  if (solid === null) return [];
  const width = lineOf(at);
  const cap = (x: number): Shape => ({ x, y: at.y, width, height: at.height, radius: 0, fill: 'solid' });
  return [...(before ? [] : [cap(solid.x1)]), ...(after ? [] : [cap(solid.x2 - width)])];
}

/** Small arrow heads at open ends, as SVG path data; empty where both ends are closed. */
export function openEnds({ x1, x2, openStart, openEnd }: Bar, { y, height }: BarBox): string {
  const middle = y + height / 2;
  const long = height < 7 ? 3 : 4.5;
  const head = (x: number, way: 1 | -1): string =>
    `M${x} ${middle - long}l${long * way} ${long}l${-long * way} ${long}`;
  return [openStart ? head(x1, -1) : '', openEnd ? head(x2, 1) : ''].join('');
}
