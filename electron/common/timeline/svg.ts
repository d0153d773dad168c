import { axisFont, axisOf } from './axis';
import { laneCrowdRoom, lanesHeight, layOutLanes, mostLanes } from './lane-layout';
import { lanesOf, type LaneGroups } from './lanes';
import { heightNeeded, layOut } from './layout';
import {
  crowdInView,
  eventsInView,
  ticksInView,
  ticksOf,
  type ArticleMark,
  type DrawnEvent,
} from './picture';
import { movedRight, openRoom } from './open-room';
import { placeEvents, rangeOf, type PlacedEvent, type TimelineEvent } from './placed-event';
import { compact, roomiest } from './row-look';
import { fitted, type Scale } from './scale';
import { beneathSvg, type Beneath } from './svg-beneath';
import { bandSvg, rect } from './svg-event';
import { laneNamesSvg, svgGutter } from './svg-lanes';
import { legendSvg, type Used } from './svg-legend';
import { attributes, escapeXml, svgText, type Ink } from './svg-text';
import { titleRoom } from './title-room';
import { textWidth } from './text-width';
import { treeOf } from './tree';
import type { DayRange } from '../time/edtf-value';

export interface SvgView {
  readonly events: readonly TimelineEvent[];
  readonly articles: readonly ArticleMark[];
  /** The days to show; all of them when left out. */
  readonly range?: DayRange;
  /** Pixels. The height follows from the rows needed, up to `height` where that is given. */
  readonly width: number;
  readonly height?: number;
  /** `page`: in the colour of the words around it; `paper`: dark on white by itself. */
  readonly theme: 'page' | 'paper';
  /** What the events are grouped by; one band for all when left out. */
  readonly lanes?: LaneGroups;
  /** Says what the picture shows to those who cannot see it. */
  readonly title: string;
  /** The caption and sources of a picture that goes out on its own. */
  readonly beneath?: Beneath;
}

/** Room around the drawing, and for ticks and the axis below the events. */
const margin = 16;
const top = 8;
const crowdRoom = 22;
const tickRoom = 12;
const axisRoom = 38;
/** Without a height given, a picture has at most this many rows: more is no picture any more. */
const mostRows = 48;
/** How tall rows that are roomy may get, of the picture's width. */
const tallest = 0.5;

/**
 * The timeline as a self-contained SVG: no script, nothing fetched, all text escaped, readable on white, in the dark
 * (theme `page`) and in print. Empty where nothing has a place in time.
 */
export function timelineSvg(view: SvgView): string {
  const placed = placeEvents(view.events);
  const range = view.range ?? rangeOf([...placed, ...view.articles].map(({ days }) => days));
  if (placed.length === 0 || !range) return '';
  const gutter = view.lanes ? svgGutter : 0;
  const scale = scaleFor(placed, range, view.width - gutter);
  const bands = bandsOf(view, placed, scale);
  const tickTop = top + bands.height;
  const axisTop = tickTop + (view.articles.length > 0 ? tickRoom : 0);
  const drawn = bands.layouts.flatMap(({ layout }) => eventsInView(layout, scale));
  const crowded = bands.layouts.some(({ layout }) => crowdInView(layout, scale).length > 0);
  const legend = legendSvg(usedSigns(view, drawn, crowded), {
    y: axisTop + axisRoom,
    width: view.width,
    margin,
  });
  const legendEnd = axisTop + axisRoom + legend.height;
  const beneath = view.beneath && beneathSvg(view.beneath, { y: legendEnd, width: view.width, margin });
  const height = legendEnd + (beneath?.height ?? 0);
  const inTime = [
    ...bands.layouts.map(({ layout, ...place }) => bandSvg(layout, scale, place)),
    ...ticksInView(ticksOf(view.articles, scale.pixelsPerDay), scale).map(({ x1, x2 }) =>
      rect(
        { x: x1 - 0.75, y: tickTop + 2, width: Math.max(1.5, x2 - x1), height: x2 - x1 > 3 ? 2 : 8 },
        { 'fill-opacity': '0.75' },
      ),
    ),
    axisSvg(scale, axisTop),
  ].join('');
  const body = [
    laneNamesSvg(bands.lanes, top, view.width),
    gutter === 0 ? inTime : besideNames(inTime, gutter, { width: scale.width, height: axisTop + axisRoom }),
    legend.svg,
    beneath?.svg ?? '',
  ];
  return frame(view, height, body.join(''));
}

/** A drawing set in from the left and cut at its own edges: a bar that begins before the view ends where names are. */
function besideNames(svg: string, x: number, size: { width: number; height: number }): string {
  return `<svg${attributes({ x, y: 0, ...size, overflow: 'hidden' })}>${svg}</svg>`;
}

/** What is drawn in time, from top to bottom: all events in one, or lane by lane. */
function bandsOf(view: SvgView, placed: readonly PlacedEvent[], scale: Scale) {
  const most = mostRows * compact.rowHeight;
  const height = Math.max(compact.rowHeight, Math.min(most, (view.height ?? Infinity) - below - top));
  const { pixelsPerDay } = scale;
  // Roomy as long as the picture stays wider than it is tall.
  const wanted = Math.min(height, view.width * tallest);
  if (view.lanes) {
    const named = lanesOf(placed, view.lanes, mostLanes(height));
    const { look } = roomiest(wanted, (each) =>
      lanesHeight(named, { pixelsPerDay, height: wanted, look: each }),
    );
    const lanes = layOutLanes(named, { pixelsPerDay, height, look });
    const last = lanes.at(-1);
    const layouts = lanes.map((lane) => ({
      layout: lane.layout,
      top: top + lane.top,
      crowdTop: top + lane.crowdTop,
      crowdRoom: laneCrowdRoom,
    }));
    return { layouts, lanes, height: last ? last.y + last.height : 0 };
  }
  const tree = treeOf(placed);
  const { look } = roomiest(wanted, (each) =>
    heightNeeded(tree, { pixelsPerDay, height: wanted, look: each }),
  );
  const layout = layOut(tree, { pixelsPerDay, rows: Math.max(1, Math.floor(height / look.rowHeight)), look });
  const crowdTop = layout.rowsUsed * look.rowHeight;
  const used = crowdTop + (crowdInView(layout, scale).length > 0 ? crowdRoom : 4);
  return { layouts: [{ layout, top, crowdTop: top + crowdTop, crowdRoom }], lanes: [], height: used };
}

function usedSigns(view: SvgView, events: readonly DrawnEvent[], crowd: boolean): Used {
  return {
    standings: new Set(events.map(({ placed: { event } }) => event.standing)),
    fading: events.some(({ bar }) => bar.before !== null || bar.after !== null),
    open: events.some(({ bar }) => bar.openStart || bar.openEnd),
    disputed: events.some(({ placed: { event } }) => event.disputed),
    outside: events.some(({ placed: { event } }) => event.outside),
    crowd,
    articles: view.articles.length > 0,
  };
}

const below = crowdRoom + tickRoom + axisRoom + 44;

/** Fits the range, leaving room at the edges for open ends, and at the right one for the titles that begin late. */
function scaleFor(placed: readonly PlacedEvent[], range: DayRange, width: number): Scale {
  const room = titleRoom(placed, range, { width, margin: margin + 8 });
  const plain = { ...fitted(range, width - room, margin + 8), width };
  const open = openRoom(placed, plain);
  if (open.left === 0 && open.right === 0) return plain;
  const closer = fitted(range, width - room - open.left - open.right, margin + 8);
  return { ...movedRight(closer, open.left), width };
}

function axisSvg(scale: Scale, y: number): string {
  const { minor, major } = axisOf(scale);
  const lines = [
    ...minor.map(({ x }) => rect({ x, y, width: 1, height: 4 }, { 'fill-opacity': '0.5' })),
    ...major.map(({ x }) => rect({ x, y, width: 1, height: 30 }, { 'fill-opacity': '0.35' })),
  ];
  const labels = [
    // One that begins before the left edge, or ends beyond the right one, would be cut in half.
    ...minor.map(({ label, labelX }) =>
      label === null || labelX < 0 || labelX + textWidth(label, axisFont) > scale.width
        ? ''
        : svgText(label, labelX, y + 13, { size: axisFont, quiet: true }),
    ),
    ...major.map(({ label, labelX }) =>
      label === null ? '' : svgText(label, labelX, y + 28, { size: axisFont, bold: true }),
    ),
  ];
  return `${rect({ x: 0, y, width: scale.width, height: 1 }, { 'fill-opacity': '0.4' })}${lines.join('')}${labels.join('')}`;
}

const inks: Record<SvgView['theme'], Ink> = {
  page: { ink: 'currentColor', paper: null },
  paper: { ink: '#1c2226', paper: '#ffffff' },
};

function frame({ width, theme, title }: SvgView, height: number, body: string): string {
  const { ink, paper } = inks[theme];
  const size = { viewBox: `0 0 ${width} ${Math.ceil(height)}`, width, height: Math.ceil(height) };
  const stop = (offset: number, opacity: number): string =>
    `<stop${attributes({ offset, 'stop-color': 'currentColor', 'stop-opacity': opacity })}/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img"${attributes({ ...size, color: ink, fill: 'currentColor', 'font-family': 'system-ui, sans-serif' })}>`,
    `<title>${escapeXml(title)}</title>`,
    `<defs><linearGradient id="tl-before">${stop(0, 0.1)}${stop(1, 0.9)}</linearGradient>`,
    `<linearGradient id="tl-after">${stop(0, 0.9)}${stop(1, 0.1)}</linearGradient></defs>`,
    paper === null ? '' : rect({ x: 0, y: 0, width, height: Math.ceil(height) }, { fill: paper }),
    body,
    '</svg>',
  ].join('');
}
