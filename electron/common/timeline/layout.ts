import type { DayNumber } from '../time/day';
import { openLength, narrowest, outsideRoom, type Span } from './bar';
import type { PlacedEvent } from './placed-event';
import { RowSpace } from './row-space';
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

/** Where everything lies at one zoom. What found no room is in `crowd`, with its middle. */
export interface TimelineLayout {
  readonly base: DayNumber;
  readonly pixelsPerDay: number;
  readonly laid: readonly LaidEvent[];
  readonly wholes: readonly LaidWhole[];
  readonly crowd: readonly { readonly placed: PlacedEvent; readonly x: number }[];
  readonly rowsUsed: number;
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

/**
 * Gives events rows at a zoom, parts below their whole, so that bars and titles never overlap. Where rows run out
 * the order of the tree decides. Takes O(n · rows · log n).
 */
export function layOut(
  { ranked, base }: TimelineTree,
  { pixelsPerDay, rows }: { readonly pixelsPerDay: number; readonly rows: number },
): TimelineLayout {
  const work = new Work(base, pixelsPerDay, Math.max(1, rows));
  for (const node of ranked) {
    if (node.parts.length === 0) work.placeSingle(node.placed);
    else work.placeWhole(node);
  }
  work.placeLeft();
  const { laid, wholes, crowd } = work;
  const rowsUsed = laid.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return { base, pixelsPerDay, laid, wholes, crowd, rowsUsed };
}

class Work {
  readonly laid: LaidEvent[] = [];
  readonly wholes: LaidWhole[] = [];
  readonly crowd: { placed: PlacedEvent; x: number }[] = [];
  readonly #left: PlacedEvent[] = [];
  readonly #rows: RowSpace[];

  constructor(
    readonly base: DayNumber,
    readonly pixelsPerDay: number,
    rows: number,
  ) {
    this.#rows = Array.from({ length: rows }, () => new RowSpace());
  }

  placeSingle(placed: PlacedEvent): void {
    const event = this.#single(placed);
    const row = this.#freeRow(event.x1, event.end, 1);
    if (row === null) {
      this.crowd.push({ placed, x: (event.x1 + event.x2) / 2 });
      return;
    }
    this.#rows[row]?.take(event.x1, event.end);
    this.laid.push(row === 0 ? event : { ...event, row });
  }

  /** A whole whose parts do not fit below it is drawn alone, and they wherever there is room at last. */
  placeWhole(node: TreeNode): void {
    const block = this.#block(node, 0);
    const row = this.#freeRow(block.x1, block.end, block.height);
    if (row === null) {
      this.placeSingle(node.placed);
      this.#left.push(...block.events.slice(1).map(({ placed }) => placed));
      return;
    }
    for (let at = row; at < row + block.height; at += 1) this.#rows[at]?.take(block.x1, block.end);
    for (const event of block.events) this.laid.push({ ...event, row: event.row + row });
    for (const whole of block.wholes) this.wholes.push({ ...whole, row: whole.row + row });
  }

  placeLeft(): void {
    for (const placed of this.#left) this.placeSingle(placed);
  }

  #single(placed: PlacedEvent, row = 0): LaidEvent {
    const { days, extent, labelWidth } = placed;
    const from = (days.from - this.base) * this.pixelsPerDay;
    const to = (days.to + 1 - this.base) * this.pixelsPerDay;
    const spare = Math.max(0, narrowest - (to - from)) / 2;
    const x1 = from - spare - (extent.outer.from === -Infinity ? openLength : 0);
    const x2 = to + spare + (extent.outer.to === Infinity ? openLength : 0);
    const marked = x2 + (placed.event.outside ? outsideRoom : 0);
    return { placed, row, x1, x2, end: Math.max(marked, x1 + labelWidth) + gap };
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

  #freeRow(from: number, to: number, height: number): number | null {
    for (let row = 0; row + height <= this.#rows.length; row += 1) {
      let free = 0;
      while (free < height && this.#rows[row + free]?.isFree(from, to)) free += 1;
      if (free === height) return row;
    }
    return null;
  }
}
