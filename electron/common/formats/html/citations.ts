import { shortId } from '../../derive/short-id';
import { textAttr } from '../../model/rich-text';
import type { ExportCited, ExportView } from '../export-view';
import { escapeHtml, quoteHtml } from './escape';
import type { HtmlCitations } from './rich-text';

/** Numbers the citations of an exported page's notes; the list of them says where each is from. */
export class PageCitations implements HtmlCitations {
  readonly #items: string[] = [];
  readonly #passages: ReadonlySet<string>;

  constructor(readonly view: ExportView) {
    this.#passages = new Set(view.articles.flatMap(({ passages }) => passages.map(({ id }) => id)));
  }

  inline(attrs: Readonly<Record<string, unknown>>): string {
    const cited = this.#look(attrs);
    const number = this.#items.push(this.#item(cited));
    return `<sup id="c-${number}"><a href="#f-${number}" aria-label="Citation ${number}">${number}</a></sup>`;
  }

  block(attrs: Readonly<Record<string, unknown>>): string {
    const cited = this.#look(attrs);
    return cited.passage === null ? `<p>${this.inline(attrs)}</p>` : `${this.#quote(cited, cited.passage)}\n`;
  }

  /** The citations so far, in order, each with a way back. */
  list(): string {
    if (this.#items.length === 0) return '';
    const items = this.#items.map((item, at) => {
      const back = `<a href="#c-${at + 1}" aria-label="Back to citation ${at + 1}">↩</a>`;
      return `<li id="f-${at + 1}">${item} ${back}</li>`;
    });
    return `<h3>Citations</h3>\n<ol class="claims">${items.join('')}</ol>\n`;
  }

  #look(attrs: Readonly<Record<string, unknown>>): ExportCited {
    return this.view.cited(textAttr(attrs, 'kind'), textAttr(attrs, 'id'), textAttr(attrs, 'quote'));
  }

  #item(cited: ExportCited): string {
    if (cited.passage === null) {
      const words = [cited.quote, cited.cite].filter((part) => part !== '').map(escapeHtml);
      return [...words, `<span class="id">id ${shortId(cited.id)}</span>`].join(', ');
    }
    const event = cited.event === null ? '' : `<p class="meta">On: ${escapeHtml(cited.event)}.</p>`;
    return `${event}${this.#quote(cited, cited.passage)}`;
  }

  #quote(cited: ExportCited, passage: string): string {
    const id = `<span class="id">id ${shortId(passage)}</span>`;
    const link = this.#passages.has(passage) ? `<a href="#q-${passage}">${id}</a>` : id;
    return `<blockquote data-passage="${escapeHtml(passage)}"><p class="quote">${quoteHtml(cited.quote)}</p><p class="cite">${escapeHtml(cited.cite)}, ${link}</p></blockquote>`;
  }
}
