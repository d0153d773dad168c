import type { Decoration, EditorView } from '@tiptap/pm/view';
import { changedSpan } from '#common/change/changed-span';
import { blockAtOffset, type BlockMap } from '#common/text/block-map';
import {
  beginningIn,
  planPainting,
  replanPainting,
  segmentsIn,
  type PaintPlan,
  type PaintSegment,
} from '#common/text/paint';
import type { TextRange } from '#common/text/text-range';
import { textblockMark } from '../article-nodes';
import { BlockRanges } from './block-ranges';
import { sameText, type BlockText } from './block-text';
import { HighlightPainter, type HighlightPage, type PaintedRange } from './highlight-painter';
import {
  depthsShown,
  flashName,
  heldName,
  highlightName,
  hitAtHandName,
  hitName,
  lookCss,
  plainLook,
  selectedName,
  type Look,
  type ReadingMark,
} from './look';
import { decorationsOf, showDecorations } from './mark-decorations';
import { blocksMissing, blocksTouched, runsOf, spanChanged } from './spans';
import { ViewWindow, type BlockSpan } from './view-window';

/** What is kept painted beyond the view on each side, and how near its edge makes it be painted on (view heights). */
const paintedBeyond = 1;
const paintedAtLeast = 0.25;
/** How far beyond the view annotations have elements. */
const elementsBeyond = 0.5;

/** Textblocks kept painted while nothing can be measured. */
const unmeasured = 100;

interface PaintedBlock {
  readonly text: BlockText;
  readonly signature: string;
}

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

/**
 * Draws annotations over a shown article. What lies where is decided by `#common/text/paint`; this keeps the page
 * like that around the view: highlights of the browser for what is near, elements for what is nearest.
 */
export class ArticlePainter {
  readonly ranges: BlockRanges;
  readonly #view: EditorView;
  readonly #map: BlockMap;
  readonly #scroller: Element;
  readonly #heights: ViewWindow;
  readonly #highlights: HighlightPainter | null;
  #list: readonly ReadingMark[] = [];
  readonly #marks = new Map<string, ReadingMark>();
  #plan: PaintPlan = planPainting([]);
  #painted: BlockSpan = nowhere;
  readonly #blocks = new Map<number, PaintedBlock>();
  /** The blocks whose annotations have elements, and those elements. */
  #elements: BlockSpan = nowhere;
  readonly #decorated = new Map<number, readonly Decoration[]>();
  #selected: string | null = null;
  #flashed: readonly TextRange[] = [];
  #held: TextRange | null = null;
  #hits: readonly TextRange[] = [];
  #hitAtHand: TextRange | null = null;

  constructor(view: EditorView, map: BlockMap, scroller: Element, page: HighlightPage | null) {
    this.#view = view;
    this.#map = map;
    this.#scroller = scroller;
    const elements = [...view.dom.querySelectorAll<HTMLElement>(`[${textblockMark}]`)];
    this.ranges = new BlockRanges(map, elements);
    this.#heights = new ViewWindow(elements, view.dom);
    this.#highlights = page && new HighlightPainter(page);
    // The look of most annotations is known before any of them: defined later, it would cost a styling of all words.
    this.#defineLooks([plainLook]);
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
    this.#defineLooks(fresh.map(({ look }) => look));
    const touched = blocksTouched(this.#map, spanChanged(plan.laned, this.#plan.laned));
    for (let block = touched.from; block < touched.to; block++) this.#decorated.delete(block);
    // Drawing elements makes new nodes of text, so they come before what is painted on those.
    const shown = this.#elements.from < this.#elements.to ? this.#elements : this.#around(elementsBeyond);
    const drawn = this.#drawElements(shown);
    this.update();
    for (let block = touched.from; block < touched.to; block++) drawn.add(block);
    this.#paintAnew(drawn);
  }

  /** Marks one annotation as the one at hand. */
  select(id: string | null): void {
    this.#selected = id;
    this.#paintOver();
    if (this.#highlights) return;
    this.#decorated.clear();
    this.settle();
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
    this.#paintOver();
  }

  /** Paints what came near the view. Called on every scroll: most calls find nothing to do. */
  update(): void {
    if (!this.#highlights || within(this.#around(paintedAtLeast), this.#painted)) return;
    const before = this.#painted;
    const next = this.#around(paintedBeyond);
    for (const block of [...this.#blocks.keys()]) {
      if (block >= next.from && block < next.to) continue;
      this.#highlights.clearBlock(block);
      this.#blocks.delete(block);
    }
    this.#painted = next;
    if (before.from < before.to) this.#paintBlocks({ from: next.from, to: Math.min(next.to, before.from) });
    const from = before.from < before.to ? Math.max(next.from, before.to) : next.from;
    this.#paintBlocks({ from, to: next.to });
    this.#paintOver();
  }

  /** Gives the annotations in and near the view their elements. Called when scrolling has come to rest. */
  settle(): void {
    const drawn = this.#drawElements(this.#around(elementsBeyond));
    // Whatever else drew a block anew, such as an input method that was refused, took its nodes of text away.
    for (const [block, { text }] of this.#blocks) {
      if (text.pieces.some(({ node }) => !node.isConnected)) drawn.add(block);
    }
    this.#paintAnew(drawn);
  }

  /** Whether annotations in view have no elements yet. */
  needsSettling(): boolean {
    return !within(this.#around(0), this.#elements);
  }

  /** The textblocks kept painted; the same object until others are. */
  painted(): BlockSpan {
    return this.#painted;
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
  }

  #around(beyond: number): BlockSpan {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    // A pane that is hidden has no heights to go by; what is painted there now only has to be bounded.
    if (height === 0) return { from: 0, to: Math.min(unmeasured, this.#map.blocks.length) };
    return this.#heights.blocksBetween(top - height * beyond, bottom + height * beyond);
  }

  #segments({ from, to }: BlockSpan): PaintSegment[] {
    const blocks = this.#map.blocks.slice(from, to);
    return segmentsIn(
      this.#plan,
      blocks.map(({ textStart, textEnd }) => ({ start: textStart, end: textEnd })),
    );
  }

  /** Elements for these blocks and no others. Answers the blocks whose nodes of text may be others now. */
  #drawElements(span: BlockSpan): Set<number> {
    const changed = new Set<number>();
    for (const block of [...this.#decorated.keys()]) {
      if (block >= span.from && block < span.to) continue;
      changed.add(block);
      this.#decorated.delete(block);
    }
    const painted = this.#highlights ? null : { selected: this.#selected };
    for (const run of blocksMissing(span, this.#decorated)) {
      this.#eachBlock(run, (block, segments) => {
        changed.add(block);
        this.#decorated.set(block, decorationsOf(segments, this.#marks, this.#map, painted));
      });
    }
    this.#elements = span;
    if (changed.size > 0) showDecorations(this.#view, [...this.#decorated.values()].flat());
    return changed;
  }

  /** Paints blocks again where they are kept painted. */
  #paintAnew(blocks: ReadonlySet<number>): void {
    for (const block of blocks) {
      if (block >= this.#painted.from && block < this.#painted.to)
        this.#paintBlocks({ from: block, to: block + 1 });
    }
    this.#paintOver();
  }

  #paintBlocks(span: BlockSpan): void {
    if (this.#highlights) this.#eachBlock(span, (block, segments) => this.#paintBlock(block, segments));
  }

  #eachBlock(span: BlockSpan, act: (block: number, segments: readonly PaintSegment[]) => void): void {
    if (span.from >= span.to) return;
    const segments = this.#segments(span);
    let next = 0;
    for (let block = span.from; block < span.to; block++) {
      const end = this.#map.blocks[block]?.textEnd ?? 0;
      const from = next;
      for (let at = segments[next]; at !== undefined && at.start < end; at = segments[++next]);
      act(block, segments.slice(from, next));
    }
  }

  #paintBlock(block: number, segments: readonly PaintSegment[]): void {
    const before = this.#blocks.get(block);
    if (segments.length === 0 && !before) return;
    const text = this.ranges.textOf(block);
    const runs = runsOf(segments, (id, depth) => this.#nameOf(id, depth));
    const signature = runs.map(({ name, start, end }) => `${name} ${start}-${end}`).join('|');
    if (before?.signature === signature && sameText(before.text, text)) return;
    const ranges = runs.flatMap(({ name, ...run }): PaintedRange[] => {
      const range = this.ranges.inBlock(block, text, run);
      return range ? [{ name, range }] : [];
    });
    this.#highlights?.paintBlock(block, ranges);
    this.#blocks.set(block, { text, signature });
  }

  #nameOf(id: string, depth: number): string {
    return highlightName(this.#marks.get(id)?.look ?? plainLook, depth);
  }

  /** Makes looks known to the page, at every depth. */
  #defineLooks(all: readonly Look[]): void {
    const looks = new Map(all.map((look) => [highlightName(look, 0), look]));
    this.#highlights?.define(
      [...looks.values()].flatMap((look) =>
        Array.from({ length: depthsShown }, (_, depth) => ({
          name: highlightName(look, depth),
          css: lookCss(look, depth),
          depth,
        })),
      ),
    );
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

  /** Of the words found those in the blocks that are kept painted: a short word may stand in ten thousand places. */
  #hitsNear(): TextRange[] {
    const start = this.#map.blocks[this.#painted.from]?.textStart ?? 0;
    const end = this.#map.blocks[this.#painted.to - 1]?.textEnd ?? 0;
    return this.#hits.filter((hit) => hit.end > start && hit.start < end && hit !== this.#hitAtHand);
  }
}
