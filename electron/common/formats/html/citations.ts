import { textAttr } from '../../model/rich-text';
import type { ExportCited, ExportView } from '../export-view';
import { remarkHtml } from './articles';
import { citeHtml } from './cite';
import { escapeMarkup } from '../../text/escape-markup';
import { quoteHtml } from './escape';
import { passageHref, type PageNames } from './page-names';
import type { HtmlCitations } from './rich-text';

/** Numbers the citations of an exported page's notes; the list of them says where each is from. */
export class PageCitations implements HtmlCitations {
  readonly #items: string[] = [];

  constructor(
    readonly view: ExportView,
    readonly names: PageNames,
  ) {}

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
      return [escapeMarkup(cited.quote), citeHtml(cited.cite)].filter((part) => part !== '').join(', ');
    }
    const event = cited.event === null ? '' : `<p class="meta">On: ${escapeMarkup(cited.event)}.</p>`;
    return `${event}${this.#quote(cited, cited.passage)}`;
  }

  #quote({ quote, cite, remark }: ExportCited, passage: string): string {
    const source = citeHtml(cite, passageHref(this.names, passage));
    return `<blockquote data-passage="${escapeMarkup(passage)}"><p class="quote">${quoteHtml(quote)}</p><p class="cite">${source}${remarkHtml(remark)}</p></blockquote>`;
  }
}
