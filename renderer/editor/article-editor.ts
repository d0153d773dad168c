import { Editor, type JSONContent } from '@tiptap/core';
import { offsetToPos, posToOffset, type BlockMap } from '#common/text/block-map';
import type { TextRange } from '#common/text/text-range';
import type { PictureSource } from '../platform/pictures';
import { articleExtensionsWith } from './article-schema';
import { gradualLayout, gradualMark, gradualName, layOutGradually } from './gradual-layout';
import { ArticlePainter, type MarkExtent } from './painting/article-painter';
import type { HighlightPage } from './painting/highlight-painter';
import type { ReadingMark } from './painting/look';
import { MarkDecorations } from './painting/mark-decorations';
import { takesNoInput } from './no-input';
import { keepsOwnSelection } from './own-selection';
import { passageOf, selectionOf } from './passage';
import { pictureDrawn } from './picture-view';
import type { ArticleText } from './read-article';
import { ReadingOnly } from './reading-only';
import { selectionSeen, settled } from './selection-seen';

export interface ArticleEditorOptions {
  readonly host: HTMLElement;
  /** What scrolls the article. */
  readonly scroller: HTMLElement;
  readonly text: ArticleText;
  /** The pictures kept with the article. */
  readonly pictures: PictureSource;
  /** What a screen reader calls it. */
  readonly label: string;
  /** BCP 47; empty when unknown. */
  readonly language: string;
  /** Null where the browser cannot paint; then elements carry the look. */
  readonly page: HighlightPage | null;
  /** The words selected now; null when there are none. */
  readonly onPassage: (passage: TextRange | null) => void;
}

/** Milliseconds without scrolling after which the view counts as at rest. */
const atRest = 120;

/** An article in TipTap: a caret, a selection, and annotations painted over it. Offsets are code points. */
export class ArticleEditor {
  readonly painter: ArticlePainter;
  readonly map: BlockMap;
  readonly #editor: Editor;
  readonly #scroller: HTMLElement;
  readonly #stop = new AbortController();
  #stopLayout = (): void => undefined;
  #measured = { layout: '', extents: new WeakMap<ReadingMark, MarkExtent>() };
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor({ host, scroller, text, pictures, label, language, page, onPassage }: ArticleEditorOptions) {
    this.map = text.map;
    this.#scroller = scroller;
    const blocks = text.doc.content.length;
    const gradual = gradualLayout(blocks, text.map.index.text.length);
    const name = gradualName();
    if (gradual) this.#stopLayout = layOutGradually(name, blocks, gradual);
    // Built beside the page and put in whole: asked for its layout half-way, the browser would style all words twice.
    const beside = document.createElement('div');
    this.#editor = new Editor({
      element: beside,
      injectCSS: false,
      content: text.doc as JSONContent,
      extensions: [...articleExtensionsWith(pictures), ReadingOnly, MarkDecorations],
      enableCoreExtensions: { keymap: false, drop: false, paste: false, delete: false },
      enableInputRules: false,
      enablePasteRules: false,
      coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n\n' } },
      editorProps: {
        attributes: {
          'aria-label': label,
          ...(language === '' ? {} : { lang: language }),
          ...(gradual ? { [gradualMark]: name } : {}),
        },
        // The reader scrolls by itself, and only on purpose.
        handleScrollToSelection: () => true,
      },
      onSelectionUpdate: ({ editor }) => onPassage(passageOf(this.map, editor.state.selection)),
    });
    keepsOwnSelection(this.#editor.view.dom);
    takesNoInput(this.#editor.view.dom);
    host.append(this.#editor.view.dom);
    this.painter = new ArticlePainter(this.#editor.view, text.map, scroller, page);
    scroller.addEventListener('scroll', () => this.#onMoved(), { signal: this.#stop.signal, passive: true });
    // A picture drawn moves what is below it.
    host.addEventListener(pictureDrawn, () => this.#onMoved(), { signal: this.#stop.signal });
    if (typeof ResizeObserver !== 'undefined') {
      const sizes = new ResizeObserver(() => this.#onMoved());
      sizes.observe(scroller);
      this.#stop.signal.addEventListener('abort', () => sizes.disconnect());
    }
  }

  /**
   * The words selected now. Asked of the page itself while the caret is there: ProseMirror hears of a selection a
   * moment later, and a key pressed in between would mark other words than those that are seen selected. It is told
   * of them, too: the act may take the focus away, and it would go on drawing those before.
   */
  passage(): TextRange | null {
    const { view } = this.#editor;
    const seen = selectionSeen(view) ?? view.state.selection;
    const heard = settled(view);
    if (heard.selectionSet) view.dispatch(heard);
    return passageOf(this.map, seen);
  }

  /** Where the caret is, as the page shows it: see `passage`. */
  caret(): number {
    const { view, state } = this.#editor;
    return posToOffset(this.map, (selectionSeen(view) ?? state.selection).head);
  }

  /** Selects words; an empty range puts the caret there. Takes no focus. */
  selectWords(range: TextRange): void {
    if (this.map.blocks.length === 0) return;
    const { state, view } = this.#editor;
    view.dispatch(state.tr.setSelection(selectionOf(this.map, state.doc, range)));
  }

  focus(): void {
    // Focusing must not scroll: the caret may be far from where the reader is.
    this.#editor.view.dom.focus({ preventScroll: true });
    this.#editor.view.focus();
  }

  hasFocus(): boolean {
    return this.#editor.view.hasFocus();
  }

  /** The annotations drawn at a point of the window, the innermost first; none beside the words. */
  annotationsAtPoint(x: number, y: number): string[] {
    const offset = this.offsetAtPoint(x, y);
    return offset === null ? [] : this.painter.annotationsAt(offset);
  }

  /** The character drawn at a point of the window; null beside the words. */
  offsetAtPoint(x: number, y: number): number | null {
    const found = this.#editor.view.posAtCoords({ left: x, top: y });
    if (!found) return null;
    const near = posToOffset(this.map, found.pos);
    const under = [near - 1, near].find(
      (at) =>
        at >= 0 &&
        at < this.map.index.length &&
        this.painter.ranges
          .rects({ start: at, end: at + 1 })
          .some((box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 4),
    );
    return under ?? null;
  }

  /** The first character in view, and how far its line is below the top of the view (pixels). */
  firstInView(): { readonly offset: number; readonly below: number } | null {
    const { from } = this.painter.around(0);
    const start = this.map.blocks[from]?.textStart;
    const element = this.painter.ranges.elements[from];
    if (start === undefined || !element) return null;
    return {
      offset: start,
      below: element.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top,
    };
  }

  /** Where the user is: at the caret while that is in view, else at the first words in view. */
  placeInView(): number {
    const caret = this.caret();
    const view = this.#scroller.getBoundingClientRect();
    const [box] = this.rects({ start: caret, end: Math.min(this.map.index.length, caret + 1) });
    if (box && box.bottom > view.top && box.top < view.bottom) return caret;
    return this.firstInView()?.offset ?? 0;
  }

  /** Where words are drawn, box by box, in pixels of the window. */
  rects(range: TextRange): DOMRect[] {
    return this.painter.ranges.rects(range);
  }

  /** Where annotations lie that begin in or near the view; pixels from the top of what scrolls. */
  extents(beyond: number): MarkExtent[] {
    const { dom } = this.#editor.view;
    const shift = this.#scroller.scrollTop - this.#scroller.getBoundingClientRect().top;
    // Text of the same size at the same place is laid out as before, and what was measured once still holds.
    const layout = `${dom.offsetWidth} ${dom.offsetHeight} ${dom.getBoundingClientRect().top + shift}`;
    if (layout !== this.#measured.layout) this.#measured = { layout, extents: new WeakMap() };
    return this.painter.extents(beyond, shift, this.#measured.extents);
  }

  /** Scrolls so that words stand a third down the view, unless they are in view already. Answers whether it moved. */
  reveal(range: TextRange, smooth: boolean): boolean {
    if (!this.#scrollTo(range, smooth)) return false;
    // What is laid out only on the way there has other heights than were reckoned with.
    if (!smooth) requestAnimationFrame(() => requestAnimationFrame(() => void this.#scrollTo(range, false)));
    return true;
  }

  #scrollTo(range: TextRange, smooth: boolean): boolean {
    if (this.#stop.signal.aborted) return false;
    const [box] = this.rects(range);
    if (!box) return false;
    const view = this.#scroller.getBoundingClientRect();
    if (box.top >= view.top + 24 && box.bottom <= view.bottom - 24) return false;
    const top = this.#scroller.scrollTop + box.top - view.top - view.height / 3;
    // A long way is not shown as motion: it would explain nothing, and all of it would have to be drawn.
    const far = Math.abs(top - this.#scroller.scrollTop) > 6 * view.height;
    this.#scroller.scrollTo({ top, behavior: smooth && !far ? 'smooth' : 'instant' });
    return true;
  }

  /** Scrolls to where the reader was; what is laid out only on the way there does not move it. */
  returnTo({ offset, below }: { readonly offset: number; readonly below: number }): void {
    if (offset > this.map.index.length) return;
    this.scrollToOffset(offset, below);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => this.#stop.signal.aborted || this.scrollToOffset(offset, below)),
    );
  }

  /** Scrolls so that a character's block is `below` pixels under the top of the view. */
  scrollToOffset(offset: number, below: number): void {
    const { node } = this.#editor.view.domAtPos(offsetToPos(this.map, offset));
    const element = node instanceof Element ? node : node.parentElement;
    if (!element) return;
    const top = element.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
    this.#scroller.scrollTop += top - below;
  }

  destroy(): void {
    this.#stop.abort();
    this.#stopLayout();
    clearTimeout(this.#resting);
    this.painter.destroy();
    this.#editor.destroy();
  }

  /** Other words are in view, by scrolling or because the view became larger. */
  #onMoved(): void {
    this.painter.update();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.painter.settle(), atRest);
  }
}
