import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { excerpt } from '#common/text/excerpt';
import { asksBeside } from '../../platform/open-beside';
import type { CitationOptions } from './citation-options';
import { citationOf, citationWords, goneWords } from './cited-things';

/** Graphemes of the words cited that tell in a comment what is meant. */
const shownLength = 60;

/** How a citation is drawn: the mark among words, or the quoted block. Clicking it goes to what it cites. */
export class CitationView implements NodeView {
  readonly dom: HTMLElement;
  readonly #words: HTMLElement | null;
  readonly #source: HTMLElement | null;
  readonly #options: CitationOptions;
  readonly #stop: () => void;
  #node: Node;

  constructor(node: Node, options: CitationOptions, onPress: (native: boolean) => void) {
    this.#node = node;
    this.#options = options;
    const block = node.type.name === 'citationBlock';
    this.dom = document.createElement(block ? 'div' : 'span');
    this.dom.dataset['cites'] = node.type.name;
    this.dom.setAttribute('role', 'link');
    this.dom.contentEditable = 'false';
    this.#words = block ? this.dom.appendChild(part('words')) : null;
    this.#source = block ? this.dom.appendChild(part('source')) : null;
    this.dom.addEventListener('click', (event) => {
      if (event.button !== 0 || event.shiftKey) return;
      event.preventDefault();
      onPress(false);
      options.onGo(citationOf(this.#node.attrs), asksBeside(event));
    });
    options.things?.want(citationOf(node.attrs));
    this.#stop = options.things?.watch(() => this.#draw()) ?? (() => undefined);
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#options.things?.want(citationOf(node.attrs));
    this.#draw();
    return true;
  }

  selectNode(): void {
    this.dom.dataset['chosen'] = '';
  }

  deselectNode(): void {
    delete this.dom.dataset['chosen'];
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #draw(): void {
    const citation = citationOf(this.#node.attrs);
    const thing = this.#options.things?.of(citation) ?? null;
    const gone = thing?.found === false;
    const words = citationWords(citation, this.#options.things);
    this.dom.toggleAttribute('data-gone', gone);
    this.dom.dataset['kind'] = citation.kind;
    // Shown in a comment, which has no footnotes that a number could lead to.
    this.dom.dataset['shown'] = excerpt(words, shownLength);
    this.dom.setAttribute(
      'aria-label',
      `Citation: ${gone ? `${words}. ${goneWords[citation.kind]}` : words}`,
    );
    if (this.#words) this.#words.textContent = citation.quote === '' ? (thing?.quote ?? '') : citation.quote;
    if (this.#source) this.#source.textContent = gone ? goneWords[citation.kind] : (thing?.source ?? '');
  }
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.dataset['part'] = name;
  return element;
}
