import type { Editor } from '@tiptap/react';
import { findWords } from '#common/text/find-words';
import { FoldedText } from '#common/text/folded-text';
import { mostPlaces, type Finder } from '../../ui/find/finder';
import { domRange, type BlockText } from '../painting/block-text';
import { highlightPage, type HighlightPage, type HighlightSet } from '../painting/highlight-painter';

/** Milliseconds of quiet after which the places in a note that is being written are found anew. */
const quiet = 150;

/** What begins a line of its own in a note: words do not run on from one into the next. */
const lines = 'p, h1, h2, h3, pre, td, th, [data-part]';

/** All words that a note shows, those of its citations too, and the nodes of text they stand in. */
function shownText(root: Element): { readonly text: string; readonly places: BlockText } {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  let line: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const own: Element | null = node.parentElement?.closest(lines) ?? null;
    if (own !== line && text !== '') text += '\n';
    line = own;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, places: { pieces, length: text.length } };
}

/** Finds words in a note that is open, as it is shown. */
export class NoteFinder implements Finder {
  readonly #editor: Editor;
  readonly #scroller: HTMLElement;
  readonly #page: HighlightPage | null;
  readonly #hits: HighlightSet | undefined;
  readonly #atHand: HighlightSet | undefined;
  #places: readonly StaticRangeInit[] = [];

  constructor(editor: Editor, scroller: HTMLElement, page = highlightPage()) {
    this.#page = page;
    this.#editor = editor;
    this.#scroller = scroller;
    this.#hits = page?.makeHighlight(0);
    this.#atHand = page?.makeHighlight(1);
  }

  find(words: string): { count: number; first: number } {
    const { text, places } = shownText(this.#editor.view.dom);
    this.#places = findWords(new FoldedText(text), words, mostPlaces).flatMap(
      ({ start, end }) => domRange(places, start, end) ?? [],
    );
    if (this.#page && this.#hits && this.#atHand) {
      this.#page.highlights.set('tl-note-hit', this.#hits);
      this.#page.highlights.set('tl-note-hit-at-hand', this.#atHand);
    }
    this.#paint(null);
    const caret = this.#editor.state.selection.from;
    const first = this.#places.findIndex((place) => this.#position(place) >= caret);
    return { count: this.#places.length, first: Math.max(0, first) };
  }

  show(index: number): void {
    const place = this.#places[index];
    if (!place) return;
    this.#paint(index);
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const box = range.getBoundingClientRect();
    const view = this.#scroller.getBoundingClientRect();
    if (box.top < view.top + 8 || box.bottom > view.bottom - 8) {
      this.#scroller.scrollTop += box.top - view.top - view.height / 3;
    }
  }

  leave(index: number | null): void {
    const place = index === null ? undefined : this.#places[index];
    this.clear();
    if (this.#editor.isDestroyed) return;
    // A caret and no selection: the next key writes, and must not write over what was found.
    if (place) this.#editor.commands.setTextSelection(this.#position(place));
    this.#editor.view.focus();
  }

  /** Takes the paint off. */
  clear(): void {
    this.#places = [];
    this.#hits?.clear();
    this.#atHand?.clear();
  }

  watch(changed: () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(changed, quiet);
    });
    changes.observe(this.#editor.view.dom, { childList: true, characterData: true, subtree: true });
    return () => {
      clearTimeout(timer);
      changes.disconnect();
    };
  }

  #position({ startContainer, startOffset }: StaticRangeInit): number {
    return this.#editor.view.posAtDOM(startContainer, startOffset);
  }

  #paint(atHand: number | null): void {
    this.#hits?.clear();
    this.#atHand?.clear();
    for (const [index, place] of this.#places.entries()) {
      const set = index === atHand ? this.#atHand : this.#hits;
      const range = this.#page?.makeRange(place);
      if (range) set?.add(range);
    }
  }
}
