import { depthsShown, highlightName, lookCss, type Look } from './look';

/**
 * The rules by which elements get their looks, each look at every depth under a class of its name. Written once for
 * all elements: declared on each of them they would be read again with every one that is drawn.
 */
export class LookSheet {
  readonly #style = document.createElement('style');
  readonly #known = new Set<string>();

  /** Makes looks known to the page. */
  define(looks: readonly Look[]): void {
    for (const look of looks) {
      const name = highlightName(look, 0);
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      for (let depth = 0; depth < depthsShown; depth++) {
        this.#style.append(`.${highlightName(look, depth)} { ${lookCss(look, depth)} }\n`);
      }
      if (!this.#style.isConnected) document.head.append(this.#style);
    }
  }

  destroy(): void {
    this.#style.remove();
  }
}
