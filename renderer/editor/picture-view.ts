import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { absentPicture, pictureWords } from '#common/formats/pictures/picture-words';
import type { PictureSource } from '../platform/pictures';

/** How far out of view a picture is asked for, so that it is there when it comes into view. */
const ahead = '800px';

/** Told by a picture's element when the picture takes its room. */
export const pictureDrawn = 'picturedrawn';

/** What a picture's place says before or instead of the picture. */
export function placeholder(attrs: Node['attrs'], source: PictureSource | null): string {
  const words = pictureWords(attrs);
  if (attrs['file'] === null || source === null) return absentPicture(words);
  return words === '' ? 'Picture' : `Picture: ${words}`;
}

/** A picture of an article: drawn from its own bytes once it comes near the view, or the place where one stood. */
export class PictureView implements NodeView {
  readonly dom = document.createElement('div');
  readonly #words: string;
  readonly #stop = new AbortController();
  #address: string | null = null;

  constructor({ attrs }: Node, source: PictureSource | null) {
    this.#words = pictureWords(attrs);
    this.dom.dataset['picture'] = '';
    this.dom.textContent = placeholder(attrs, source);
    const file: unknown = attrs['file'];
    if (typeof file === 'string' && source) this.#whenNear(() => void this.#draw(source, file));
  }

  /** What is drawn here is no edit of the text. */
  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop.abort();
    if (this.#address !== null) URL.revokeObjectURL(this.#address);
  }

  #whenNear(act: () => void): void {
    if (typeof IntersectionObserver === 'undefined') return act();
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        act();
      },
      { rootMargin: ahead, scrollMargin: ahead },
    );
    seen.observe(this.dom);
    this.#stop.signal.addEventListener('abort', () => seen.disconnect());
  }

  async #draw(source: PictureSource, file: string): Promise<void> {
    const bytes = await source(file, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    if (bytes === null) return this.#fail();
    const image = document.createElement('img');
    image.alt = this.#words;
    image.draggable = false;
    image.decoding = 'async';
    image.addEventListener('load', () => {
      this.dom.dataset['picture'] = 'drawn';
      this.dom.replaceChildren(image);
      this.dom.dispatchEvent(new Event(pictureDrawn, { bubbles: true }));
    });
    image.addEventListener('error', () => this.#fail());
    this.#address = URL.createObjectURL(bytes);
    image.src = this.#address;
  }

  #fail(): void {
    const what = this.#words === '' ? '' : `: ${this.#words}`;
    this.dom.textContent = `This picture cannot be shown${what}. Its file is missing or damaged.`;
  }
}
