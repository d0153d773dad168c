import { shortId } from '../../derive/short-id';
import { textAttr } from '../../model/rich-text';
import type { ExportCited, ExportView } from '../export-view';
import { blockQuote, escapeInline } from './escape';
import type { CitationWriter } from './rich-text';

/** Numbers the citations of an export's notes and keeps what each footnote says until the end. */
export class Footnotes implements CitationWriter {
  readonly #lines: string[] = [];

  constructor(readonly view: ExportView) {}

  inline(attrs: Readonly<Record<string, unknown>>): string {
    const cited = this.#look(attrs);
    const number = this.#lines.push(footnote(cited));
    return `[^${number}]`;
  }

  block(attrs: Readonly<Record<string, unknown>>): string {
    const cited = this.#look(attrs);
    if (cited.passage === null) return this.inline(attrs);
    return blockQuote(cited.quote, `— ${escapeInline(cited.cite)}, id \`${shortId(cited.passage)}\``);
  }

  /** All the definitions, as the last lines of the file. */
  definitions(): string {
    return this.#lines.map((line, at) => `\n[^${at + 1}]: ${line}\n`).join('');
  }

  #look(attrs: Readonly<Record<string, unknown>>): ExportCited {
    return this.view.cited(textAttr(attrs, 'kind'), textAttr(attrs, 'id'), textAttr(attrs, 'quote'));
  }
}

function footnote(cited: ExportCited): string {
  if (cited.passage === null) {
    return [escapeInline(cited.quote), escapeInline(cited.cite), `id \`${shortId(cited.id)}\``]
      .filter((part) => part !== '')
      .join(', ');
  }
  const quote = blockQuote(cited.quote, `— ${escapeInline(cited.cite)}, id \`${shortId(cited.passage)}\``);
  const event = cited.event === null ? '' : `On: ${escapeInline(cited.event)}.`;
  return [event, quote]
    .filter((part) => part !== '')
    .join('\n\n')
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : `    ${line}`))
    .join('\n');
}
