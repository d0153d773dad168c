import { findWords } from '#common/text/find-words';
import { FoldedText } from '#common/text/folded-text';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import { mostPlaces, type Finder } from '../../ui/find/finder';
import { PatternSearch } from './pattern-search';

/** Finds words in an article that is shown. Its text never changes while it is. */
export class ArticleFinder implements Finder {
  readonly #editor: ArticleEditor;
  #folded: FoldedText | null = null;
  #patterns: PatternSearch | null = null;
  #hits: readonly TextRange[] = [];
  /** Where looking began, so that more letters do not lead on from where fewer led. */
  #from: number | null = null;

  constructor(editor: ArticleEditor) {
    this.#editor = editor;
  }

  find(words: string): { count: number; first: number } {
    const { index } = this.#editor.map;
    this.#folded ??= new FoldedText(index.text);
    this.#from ??= this.#editor.placeInView();
    return this.#take(
      findWords(this.#folded, words, mostPlaces).map(({ start, end }) => ({
        start: index.toCodePoint(start),
        end: index.toCodePoint(end),
      })),
    );
  }

  async findPattern(source: string): Promise<{ count: number; first: number } | string | null> {
    const { index } = this.#editor.map;
    this.#patterns ??= new PatternSearch(index.text);
    this.#from ??= this.#editor.placeInView();
    const found = await this.#patterns.find(source);
    if (found === null) return null;
    if (typeof found === 'string') {
      this.#take([]);
      return found;
    }
    return this.#take(
      found.map(([start, end]) => ({ start: index.toCodePoint(start), end: index.toCodePoint(end) })),
    );
  }

  #take(hits: readonly TextRange[]): { count: number; first: number } {
    this.#hits = hits;
    this.#editor.painter.showHits(this.#hits, null);
    const from = this.#from ?? 0;
    return {
      count: this.#hits.length,
      first: Math.max(
        0,
        this.#hits.findIndex(({ start }) => start >= from),
      ),
    };
  }

  show(index: number): void {
    const hit = this.#hits[index];
    if (!hit) return;
    this.#editor.painter.showHits(this.#hits, hit);
    this.#editor.reveal(hit, false);
  }

  leave(index: number | null): void {
    const hit = index === null ? undefined : this.#hits[index];
    this.#patterns?.stop();
    this.#patterns = null;
    this.#hits = [];
    this.#from = null;
    this.#editor.painter.showHits([], null);
    // Selected, so that the next key can mark the very words that were looked for.
    if (hit) this.#editor.selectWords(hit);
    this.#editor.focus();
  }

  watch(): () => void {
    return () => undefined;
  }
}
