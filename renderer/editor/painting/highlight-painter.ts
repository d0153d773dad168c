import { highlightScope } from '../../ui/highlight-scope';
import { markedCss } from './look';

/** What painting needs of a page; a `Window` with CSS Custom Highlights has it all. */
export interface HighlightPage {
  readonly highlights: Map<string, HighlightSet>;
  /** Makes a highlight; of those of one priority the one made last is painted over the others. */
  makeHighlight(priority?: number): HighlightSet;
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

/**
 * Paints words by CSS Custom Highlights (CSS Custom Highlight API, level 1): what is at hand, held, jumped to or found.
 * Ranges are static: live ones would make the browser look at each of them on every change of the page. Several
 * painters may paint one page: what goes by the same name is one highlight, from which each takes only what it put
 * there.
 */
export class HighlightPainter {
  readonly #page: HighlightPage;
  readonly #made = new Map<string, HighlightSet>();
  readonly #painted = new Map<string, readonly AbstractRange[]>();

  constructor(page: HighlightPage) {
    this.#page = page;
    const scope = highlightScope();
    const rules = Object.entries(markedCss).map(
      ([name, declarations]) => `${scope}::highlight(${name}) { ${declarations} }`,
    );
    page.writeRules(rules.join('\n'));
  }

  /**
   * Paints one of the highlights that lie over all others; of these the one painted first lies lowest. Where it is
   * painted already nothing is touched: touching one makes the browser paint all of them again.
   */
  mark(name: string, ranges: readonly StaticRangeInit[]): void {
    const set = this.#made.get(name) ?? this.#make(name);
    const painted = this.#painted.get(name) ?? [];
    if (painted.length === ranges.length && ranges.every((range, at) => sameRange(range, painted[at])))
      return;
    for (const before of painted) set.delete(before);
    const made = ranges.map((ends) => this.#page.makeRange(ends));
    for (const range of made) set.add(range);
    this.#painted.set(name, made);
  }

  /** Takes everything off the page. The highlights stay, empty: another painter may be holding them. */
  destroy(): void {
    for (const name of this.#painted.keys()) this.mark(name, []);
    this.#page.writeRules('');
  }

  #make(name: string): HighlightSet {
    const set = this.#page.highlights.get(name) ?? this.#page.makeHighlight();
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
    makeHighlight: (priority = 0) => {
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
