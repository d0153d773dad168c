import type { Decoration, EditorView } from '@tiptap/pm/view';
import { changedSpan } from '#common/change/changed-span';
import { blockAtOffset, type BlockMap } from '#common/text/block-map';
import { beginningIn, planPainting, replanPainting, segmentsIn, type PaintPlan } from '#common/text/paint';
import type { TextRange } from '#common/text/text-range';
import { textblockMark } from '../article-nodes';
import { BlockRanges } from './block-ranges';
import type { BlockText } from './block-text';
import { HighlightPainter, type HighlightPage } from './highlight-painter';
import { flashName, heldName, hitAtHandName, hitName, selectedName, type ReadingMark } from './look';
import { LookSheet } from './look-sheet';
import { changeDecorations, decorationsOf } from './mark-decorations';
import { blocksTouched, spanChanged } from './spans';
import { ViewWindow, type BlockSpan } from './view-window';

/**
 * How far beyond the view annotations are drawn, how far they stay drawn while it scrolls, and once it rests (view
 * heights). What scrolls in is drawn block by block: many at once would be felt.
 */
const drawnBeyond = 0.5;
const keptBeyond = 4;
const keptAtRest = 2;
/** How far beyond the view words found are painted, and how near the edge of those makes more be painted. */
const hitsBeyond = 1;
const hitsAtLeast = 0.25;

/** Textblocks drawn while nothing can be measured. */
const unmeasured = 100;

/** How far down the article an annotation reaches (pixels), and the textblock it begins in. */
export interface MarkExtent {
  readonly mark: ReadingMark;
  readonly start: number;
  readonly block: number;
  readonly top: number;
  readonly bottom: number;
}

const nowhere: BlockSpan = { from: 0, to: 0 };
const within = (inner: BlockSpan, outer: BlockSpan): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
const isIn = (block: number, { from, to }: BlockSpan): boolean => block >= from && block < to;

/** Two spans as one, if they meet, and else the second alone; nothing beyond `most`. */
function joined(before: BlockSpan, next: BlockSpan, most: BlockSpan): BlockSpan {
  const meet = before.from < before.to && before.from <= next.to && before.to >= next.from;
  const from = meet ? Math.min(before.from, next.from) : next.from;
  const to = meet ? Math.max(before.to, next.to) : next.to;
  return { from: Math.max(from, most.from), to: Math.max(most.from, Math.min(to, most.to)) };
}

/**
 * Draws annotations over a shown article. What lies where is decided by `#common/text/paint`; this keeps the page
 * like that around the view: elements that carry the looks of annotations, and highlights of the browser for what
 * lies over them. A browser paints all its highlights anew with every change of the page, wherever it is, which a few
 * bear and hundreds do not; an element that did not change costs nothing.
 */
export class ArticlePainter {
  readonly ranges: BlockRanges;
  readonly #view: EditorView;
  readonly #map: BlockMap;
  readonly #scroller: Element;
  readonly #heights: ViewWindow;
  readonly #highlights: HighlightPainter | null;
  readonly #looks = new LookSheet();
  #list: readonly ReadingMark[] = [];
  readonly #marks = new Map<string, ReadingMark>();
  #plan: PaintPlan = planPainting([]);
  /** The blocks whose annotations are drawn, and their elements. */
  #drawn: BlockSpan = nowhere;
  readonly #decorated = new Map<number, readonly Decoration[]>();
  #selected: string | null = null;
  #flashed: readonly TextRange[] = [];
  #held: TextRange | null = null;
  #hits: readonly TextRange[] = [];
  #hitAtHand: TextRange | null = null;
  /** The blocks in which words found are painted. */
  #hitsIn: BlockSpan = nowhere;

  constructor(view: EditorView, map: BlockMap, scroller: Element, page: HighlightPage | null) {
    this.#view = view;
    this.#map = map;
    this.#scroller = scroller;
    const elements = [...view.dom.querySelectorAll<HTMLElement>(`[${textblockMark}]`)];
    this.ranges = new BlockRanges(map, elements);
    this.#heights = new ViewWindow(elements, view.dom);
    this.#highlights = page && new HighlightPainter(page);
  }

  /** Shows these annotations and no others. Of ten thousand only those are looked at that are not shown yet. */
  setMarks(marks: readonly ReadingMark[]): void {
    const { from, before, after } = changedSpan(this.#list, marks);
    const gone = this.#list.slice(from, before);
    const fresh = marks.slice(from, after);
    this.#list = marks;
    for (const { id } of gone) this.#marks.delete(id);
    for (const mark of fresh) this.#marks.set(mark.id, mark);
    const plan = this.#plan;
    this.#plan = replanPainting(
      plan,
      new Set(gone.map(({ id }) => id)),
      fresh.flatMap(({ id, ranges }) => ranges.map(({ start, end }) => ({ annotation: id, start, end }))),
    );
    this.#looks.define(fresh.map(({ look }) => look));
    const touched = blocksTouched(this.#map, spanChanged(plan.laned, this.#plan.laned));
    const shown = this.#drawn.from < this.#drawn.to ? this.#drawn : this.#around(drawnBeyond);
    this.#draw(shown, touched);
  }

  /** Marks one annotation as the one at hand. */
  select(id: string | null): void {
    this.#selected = id;
    this.#paintOver();
    if (!this.#highlights) this.#draw(this.#drawn, this.#drawn);
  }

  /** Makes words stand out until told otherwise. */
  flash(ranges: readonly TextRange[]): void {
    this.#flashed = ranges;
    this.#paintOver();
  }

  /** Keeps words looking selected while the focus, and with it the browser's own selection, is elsewhere. */
  hold(range: TextRange | null): void {
    this.#held = range;
    this.#paintOver();
  }

  /** Shows where words were found, in text order, and which of the places is at hand. */
  showHits(hits: readonly TextRange[], atHand: TextRange | null): void {
    this.#hits = hits;
    this.#hitAtHand = atHand;
    this.#hitsIn = this.#around(hitsBeyond);
    this.#paintOver();
  }

  /** Draws what came near the view. Called on every scroll: most calls find nothing to do. */
  update(): void {
    const near = this.#around(drawnBeyond);
    if (!within(near, this.#drawn)) this.#draw(joined(this.#drawn, near, this.#around(keptBeyond)), nowhere);
    if (this.#hits.length === 0 || within(this.#around(hitsAtLeast), this.#hitsIn)) return;
    this.#hitsIn = this.#around(hitsBeyond);
    this.#paintOver();
  }

  /** Leaves elements to the annotations in and near the view alone. Called when scrolling has come to rest. */
  settle(): void {
    this.update();
    this.#draw(joined(nowhere, this.#drawn, this.#around(keptAtRest)), nowhere);
    // Whatever else drew a block anew, such as an input method that was refused, took its nodes of text away.
    this.#paintOver();
  }

  /** The textblocks in the view, and `beyond` view heights above and below it. */
  around(beyond: number): BlockSpan {
    return this.#around(beyond);
  }

  /**
   * Where the annotations lie that begin in or near the view, by height. `shift` is added to pixels of the window;
   * `known` keeps what was measured, for as long as its owner finds it true.
   */
  extents(beyond: number, shift: number, known: WeakMap<ReadingMark, MarkExtent>): MarkExtent[] {
    const { from, to } = this.#around(beyond);
    const start = this.#map.blocks[from]?.textStart ?? 0;
    const end = this.#map.blocks[to - 1]?.textEnd ?? 0;
    const texts = new Map<number, BlockText>();
    const found: MarkExtent[] = [];
    for (const id of beginningIn(this.#plan, { start, end })) {
      const mark = this.#marks.get(id);
      const first = mark?.ranges[0]?.start ?? -1;
      if (!mark || first < start) continue;
      const extent = known.get(mark) ?? this.#extent(mark, shift, texts);
      if (!extent) continue;
      known.set(mark, extent);
      found.push(extent);
    }
    return found.sort((a, b) => a.top - b.top || a.start - b.start);
  }

  #extent(mark: ReadingMark, shift: number, texts: Map<number, BlockText>): MarkExtent | null {
    const start = mark.ranges[0]?.start ?? 0;
    const box = this.ranges.extent({ start, end: mark.ranges.at(-1)?.end ?? start }, texts);
    if (!box) return null;
    const block = blockAtOffset(this.#map, start);
    return { mark, start, block, top: box.top + shift, bottom: box.bottom + shift };
  }

  /** The annotations over an offset, shortest first: the one meant by a click is most often the innermost. */
  annotationsAt(offset: number): string[] {
    const [segment] = segmentsIn(this.#plan, { start: offset, end: offset + 1 });
    const length = (id: string): number =>
      (this.#marks.get(id)?.ranges ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
    return (segment?.annotations ?? []).map(({ id }) => id).sort((a, b) => length(a) - length(b));
  }

  destroy(): void {
    this.#highlights?.destroy();
    this.#looks.destroy();
  }

  #around(beyond: number): BlockSpan {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    // A pane that is hidden has no heights to go by; what is painted there now only has to be bounded.
    if (height === 0) return { from: 0, to: Math.min(unmeasured, this.#map.blocks.length) };
    return this.#heights.blocksBetween(top - height * beyond, bottom + height * beyond);
  }

  /** Elements for these blocks and no others; those of blocks that were `touched` are made anew. */
  #draw(span: BlockSpan, touched: BlockSpan): void {
    const gone: Decoration[] = [];
    for (const [block, decorations] of this.#decorated) {
      if (isIn(block, span) && !isIn(block, touched)) continue;
      gone.push(...decorations);
      this.#decorated.delete(block);
    }
    const fresh: Decoration[] = [];
    const painted = this.#highlights ? null : { selected: this.#selected };
    for (let block = span.from; block < span.to; block++) {
      if (this.#decorated.has(block)) continue;
      const { textStart: start, textEnd: end } = this.#map.blocks[block] ?? { textStart: 0, textEnd: 0 };
      const made = decorationsOf(segmentsIn(this.#plan, { start, end }), this.#marks, this.#map, painted);
      this.#decorated.set(block, made);
      fresh.push(...made);
    }
    this.#drawn = span;
    if (gone.length === 0 && fresh.length === 0) return;
    changeDecorations(this.#view, gone, fresh);
    // What is painted over them lay on nodes of text that may be others now.
    this.#paintOver();
  }

  /** Paints what lies over all annotations. */
  #paintOver(): void {
    if (!this.#highlights) return;
    const selected = this.#selected === null ? [] : (this.#marks.get(this.#selected)?.ranges ?? []);
    const over: [string, readonly TextRange[]][] = [
      [selectedName, selected],
      [heldName, this.#held ? [this.#held] : []],
      [flashName, this.#flashed],
      [hitName, this.#hitsNear()],
      [hitAtHandName, this.#hitAtHand ? [this.#hitAtHand] : []],
    ];
    for (const [name, ranges] of over) {
      this.#highlights.mark(
        name,
        ranges.flatMap((range) => this.ranges.pieces(range)),
      );
    }
  }

  /** Of the words found those in the blocks near the view: a short word may stand in ten thousand places. */
  #hitsNear(): TextRange[] {
    const start = this.#map.blocks[this.#hitsIn.from]?.textStart ?? 0;
    const end = this.#map.blocks[this.#hitsIn.to - 1]?.textEnd ?? 0;
    return this.#hits.filter((hit) => hit.end > start && hit.start < end && hit !== this.#hitAtHand);
  }
}
