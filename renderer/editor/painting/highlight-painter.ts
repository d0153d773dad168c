import { highlightScope } from '../../ui/highlight-scope';
import { markedCss } from './look';

/** Something to paint in one textblock: a highlight's name and UTF-16 units of the block. */
export interface PaintedRange {
  readonly name: string;
  readonly range: StaticRangeInit;
}

/** What painting needs of a page; a `Window` with CSS Custom Highlights has it all. */
export interface HighlightPage {
  readonly highlights: Map<string, HighlightSet>;
  /** Makes a highlight that is painted over those of lower priority. */
  makeHighlight(priority: number): HighlightSet;
  makeRange(ends: StaticRangeInit): AbstractRange;
  /** Replaces the rules of our highlights. */
  writeRules(css: string): void;
}

/** The part of a `Highlight` that is used here. */
export interface HighlightSet {
  add(range: AbstractRange): unknown;
  delete(range: AbstractRange): boolean;
  clear(): void;
}

/** Above every depth. */
const overAll = 100;

/**
 * Paints words by CSS Custom Highlights (CSS Custom Highlight API, level 1): one highlight for each look and depth,
 * holding ranges for the blocks that were asked for. Ranges are static: live ones would make the browser look at
 * each of them on every change of the page. Several painters may paint one page: what goes by the same name is one
 * highlight, from which each takes only what it put there.
 */
export class HighlightPainter {
  readonly #page: HighlightPage;
  readonly #rules = new Map<string, string>(Object.entries(markedCss));
  #written = 0;
  readonly #made = new Map<string, HighlightSet>();
  readonly #over = new Map<string, readonly AbstractRange[]>();
  readonly #blocks = new Map<number, { set: HighlightSet; range: AbstractRange }[]>();

  constructor(page: HighlightPage) {
    this.#page = page;
  }

  /** Makes highlights known before they are painted with; `depth` orders those that overlap. */
  define(looks: Iterable<{ readonly name: string; readonly css: string; readonly depth: number }>): void {
    const known = this.#written;
    for (const { name, css, depth } of looks) {
      if (this.#rules.has(name)) continue;
      this.#rules.set(name, css);
      this.#make(name, depth);
    }
    // Every writing makes the browser style the whole page again, so there is one for all that is new.
    if (this.#rules.size === known) return;
    this.#written = this.#rules.size;
    const scope = highlightScope();
    const rules = [...this.#rules].map(
      ([name, declarations]) => `${scope}::highlight(${name}) { ${declarations} }`,
    );
    this.#page.writeRules(rules.join('\n'));
  }

  /** Paints a block anew with these ranges and no others. */
  paintBlock(block: number, ranges: readonly PaintedRange[]): void {
    this.clearBlock(block);
    if (ranges.length === 0) return;
    this.#blocks.set(
      block,
      ranges.map(({ name, range: ends }) => {
        const set = this.#made.get(name) ?? this.#make(name, 0);
        const range = this.#page.makeRange(ends);
        set.add(range);
        return { set, range };
      }),
    );
  }

  clearBlock(block: number): void {
    for (const { set, range } of this.#blocks.get(block) ?? []) set.delete(range);
    this.#blocks.delete(block);
  }

  /**
   * Paints one of the highlights that lie over all others; of these the one painted first lies lowest. Where it is
   * painted already nothing is touched: touching one makes the browser paint all of them again.
   */
  mark(name: string, ranges: readonly StaticRangeInit[]): void {
    const set = this.#made.get(name) ?? this.#make(name, overAll);
    const painted = this.#over.get(name) ?? [];
    if (painted.length === ranges.length && ranges.every((range, at) => sameRange(range, painted[at])))
      return;
    for (const before of painted) set.delete(before);
    const made = ranges.map((ends) => this.#page.makeRange(ends));
    for (const range of made) set.add(range);
    this.#over.set(name, made);
  }

  /** Takes everything off the page. The highlights stay, empty: another painter may be holding them. */
  destroy(): void {
    for (const block of [...this.#blocks.keys()]) this.clearBlock(block);
    for (const name of this.#over.keys()) this.mark(name, []);
    this.#page.writeRules('');
  }

  #make(name: string, priority: number): HighlightSet {
    const set = this.#page.highlights.get(name) ?? this.#page.makeHighlight(priority);
    this.#made.set(name, set);
    this.#page.highlights.set(name, set);
    return set;
  }
}

function sameRange(a: StaticRangeInit, b: StaticRangeInit | undefined): boolean {
  return (
    b !== undefined &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** The page itself where its browser has CSS Custom Highlights, else null. */
export function highlightPage(): HighlightPage | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS) || typeof Highlight === 'undefined') return null;
  const style = document.createElement('style');
  return {
    highlights: CSS.highlights as unknown as Map<string, HighlightSet>,
    makeHighlight: (priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      return highlight;
    },
    makeRange: (ends) => new StaticRange(ends),
    writeRules: (css) => {
      style.textContent = css;
      if (css === '') style.remove();
      else if (!style.isConnected) document.head.append(style);
    },
  };
}
