import type { DayNumber } from '../time/day';
import type { DayRange } from '../time/edtf-value';
import { openLength, narrowest, outsideRoom, type Span } from './bar';
import type { PlacedEvent } from './placed-event';
import { compact, drawnWidth, type RowLook } from './row-look';
import { RowSpace } from './row-space';
import { SpanIndex } from './span-index';
import { TakenRows } from './taken-rows';
import type { TimelineTree, TreeNode } from './tree';

/**
 * An event with its row. It takes all from `x1` to `end`, bar and title; no two of a row overlap. Pixels are counted
 * from day `base` of the layout, so that panning only moves it.
 */
export interface LaidEvent extends Span {
  readonly placed: PlacedEvent;
  readonly row: number;
  readonly end: number;
}

/** A whole with parts below it: its own days, over the rows of them all. */
export interface LaidWhole extends Span {
  readonly id: string;
  readonly row: number;
  readonly rows: number;
}

/** Events without room, gathered over equal stretches. Pixels as for `LaidEvent`. */
export interface CrowdBin extends Span {
  readonly events: readonly PlacedEvent[];
}

/**
 * Where everything lies at one zoom. What found no room is in `crowd`. It serves every closer view too: what lies side
 * by side here does so there. So that a view costs what it shows, things are found by their place (`near`).
 */
export interface TimelineLayout {
  readonly base: DayNumber;
  readonly pixelsPerDay: number;
  /** The measures of its rows. */
  readonly look: RowLook;
  readonly laid: readonly LaidEvent[];
  readonly wholes: readonly LaidWhole[];
  readonly crowd: readonly PlacedEvent[];
  readonly rowsUsed: number;
  readonly near: {
    readonly laid: SpanIndex<LaidEvent>;
    readonly wholes: SpanIndex<LaidWhole>;
    readonly crowd: SpanIndex<CrowdBin>;
  };
}

/** An event and its parts as one rectangle, rows counted from its own top. */
interface Block {
  readonly x1: number;
  readonly end: number;
  readonly events: readonly LaidEvent[];
  readonly wholes: readonly LaidWhole[];
  readonly height: number;
}

/** Pixels left free after each event. */
const gap = 12;
/** Pixels that a stretch of the crowd takes. */
const binWidth = 12;

/** The zoom, the rows there is room for and how they look: compact unless it is said. */
export interface LayoutSize {
  readonly pixelsPerDay: number;
  readonly rows: number;
  readonly look?: RowLook;
}

/**
 * Gives events rows at a zoom, parts below their whole, so that bars and titles never overlap. Where rows run out
 * the order of the tree decides.
 */
export function layOut(
  tree: TimelineTree,
  { pixelsPerDay, rows, look = compact }: LayoutSize,
): TimelineLayout {
  const work = new Work(tree, { pixelsPerDay, rows: Math.max(1, rows), look });
  for (const node of tree.ranked) {
    if (node.parts.length === 0) work.placeSingle(node.placed);
    else work.placeWhole(node);
  }
  work.placeLeft();
  const { laid, wholes, crowd } = work;
  const rowsUsed = laid.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const near = {
    laid: new SpanIndex(laid, ({ x1, end }) => ({ from: x1, to: end })),
    wholes: new SpanIndex(wholes, across),
    crowd: new SpanIndex(binned(work.bins), across),
  };
  return { base: tree.base, pixelsPerDay, look, laid, wholes, crowd, rowsUsed, near };
}

const across = ({ x1, x2 }: Span): { from: number; to: number } => ({ from: x1, to: x2 });

function binned(bins: ReadonlyMap<number, readonly PlacedEvent[]>): CrowdBin[] {
  return [...bins].map(([bin, events]) => ({ x1: bin * binWidth, x2: (bin + 1) * binWidth, events }));
}

/**
 * The fewest rows that events can take, by their titles alone: what needs more than there are is known not to fit
 * without being laid out.
 */
function leastRows(
  { range, widest, titles }: TimelineTree,
  size: Pick<LayoutSize, 'pixelsPerDay'> & { readonly look: RowLook },
): number {
  const days = (range.to + 1 - range.from) * size.pixelsPerDay;
  const width = days + 2 * (narrowest + openLength) + drawnWidth(widest, size.look) + gap;
  return drawnWidth(titles, size.look) / width;
}

/** The pixels that the rows of all events take at a zoom and look; infinite where not all fit into `height`. */
export function heightNeeded(
  tree: TimelineTree,
  {
    pixelsPerDay,
    height,
    look,
  }: { readonly pixelsPerDay: number; readonly height: number; readonly look: RowLook },
): number {
  const rows = Math.floor(height / look.rowHeight);
  if (rows < 1 || leastRows(tree, { pixelsPerDay, look }) > rows) return Infinity;
  const { crowd, rowsUsed } = layOut(tree, { pixelsPerDay, rows, look });
  return crowd.length > 0 ? Infinity : rowsUsed * look.rowHeight;
}

class Work {
  readonly laid: LaidEvent[] = [];
  readonly wholes: LaidWhole[] = [];
  readonly crowd: PlacedEvent[] = [];
  readonly bins = new Map<number, PlacedEvent[]>();
  readonly #left: PlacedEvent[] = [];
  readonly #base: DayNumber;
  readonly #pixelsPerDay: number;
  readonly #look: RowLook;
  readonly #rows: TakenRows;

  constructor({ base, range, widest }: TimelineTree, { pixelsPerDay, rows, look }: Required<LayoutSize>) {
    this.#base = base;
    this.#pixelsPerDay = pixelsPerDay;
    this.#look = look;
    const from = (range.from - base) * pixelsPerDay - narrowest - openLength;
    const beyond = narrowest + openLength + outsideRoom + drawnWidth(widest, look) + gap;
    const to = (range.to + 1 - base) * pixelsPerDay + beyond;
    this.#rows = new TakenRows(rows, from, to);
  }

  placeSingle(placed: PlacedEvent): void {
    const x1 = this.#start(placed);
    const x2 = this.#finish(placed);
    const end = this.#end(placed, x1, x2);
    const row = this.#rows.freeRow(x1, end, 1);
    if (row === null) {
      this.#count(placed, (x1 + x2) / 2);
      return;
    }
    this.#rows.take(row, 1, x1, end);
    this.laid.push({ placed, row, x1, x2, end });
  }

  #count(placed: PlacedEvent, x: number): void {
    this.crowd.push(placed);
    const bin = Math.floor(x / binWidth);
    const held = this.bins.get(bin);
    if (held) held.push(placed);
    else this.bins.set(bin, [placed]);
  }

  /** A whole whose parts do not fit below it is drawn alone, and they wherever there is room at last. */
  placeWhole(node: TreeNode): void {
    const block = this.#block(node, 0);
    const row = this.#rows.freeRow(block.x1, block.end, block.height);
    if (row === null) {
      this.placeSingle(node.placed);
      this.#left.push(...block.events.slice(1).map(({ placed }) => placed));
      return;
    }
    this.#rows.take(row, block.height, block.x1, block.end);
    for (const event of block.events) this.laid.push({ ...event, row: event.row + row });
    for (const whole of block.wholes) this.wholes.push({ ...whole, row: whole.row + row });
  }

  placeLeft(): void {
    for (const placed of this.#left) this.placeSingle(placed);
  }

  #single(placed: PlacedEvent, row: number): LaidEvent {
    const x1 = this.#start(placed);
    const x2 = this.#finish(placed);
    return { placed, row, x1, x2, end: this.#end(placed, x1, x2) };
  }

  /** Where what an event takes ends: its bar and what is marked beyond it, or its title. */
  #end({ event, labelWidth }: PlacedEvent, x1: number, x2: number): number {
    const title = drawnWidth(labelWidth, this.#look);
    return Math.max(event.outside ? x2 + outsideRoom : x2, x1 + title) + gap;
  }

  #start({ days, extent }: PlacedEvent): number {
    const x = (days.from - this.#base) * this.#pixelsPerDay - this.#spare(days);
    return extent.outer.from === -Infinity ? x - openLength : x;
  }

  #finish({ days, extent }: PlacedEvent): number {
    const x = (days.to + 1 - this.#base) * this.#pixelsPerDay + this.#spare(days);
    return extent.outer.to === Infinity ? x + openLength : x;
  }

  /** What a short bar gets on both sides. */
  #spare({ from, to }: DayRange): number {
    return Math.max(0, narrowest - (to + 1 - from) * this.#pixelsPerDay) / 2;
  }

  /** The rectangle of a whole, its parts each in the first rows that are free below it. */
  #block({ placed, parts }: TreeNode, row: number): Block {
    const own = this.#single(placed, row);
    const spaces: RowSpace[] = [];
    const events = [own];
    const wholes: LaidWhole[] = [];
    let { x1, end } = own;
    for (const part of parts) {
      const block = this.#block(part, 0);
      let at = 0;
      while (spaces.slice(at, at + block.height).some((space) => !space.isFree(block.x1, block.end))) at += 1;
      while (spaces.length < at + block.height) spaces.push(new RowSpace());
      for (const space of spaces.slice(at, at + block.height)) space.take(block.x1, block.end);
      for (const event of block.events) events.push({ ...event, row: event.row + row + at + 1 });
      for (const whole of block.wholes) wholes.push({ ...whole, row: whole.row + row + at + 1 });
      x1 = Math.min(x1, block.x1);
      end = Math.max(end, block.end);
    }
    const rows = spaces.length + 1;
    if (parts.length > 0) wholes.unshift({ id: placed.event.id, x1: own.x1, x2: own.x2, row, rows });
    return { x1, end, events, wholes, height: rows };
  }
}
