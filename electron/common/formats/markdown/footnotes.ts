import { textAttr } from '../../model/rich-text';
import type { ExportCited, ExportView } from '../export-view';
import { citeMarkdown } from './cite';
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
    return blockQuote(cited.quote, citeLine(cited));
  }

  /** All the definitions, as the last lines of the file. */
  definitions(): string {
    return this.#lines.map((line, at) => `\n[^${at + 1}]: ${line}\n`).join('');
  }

  #look(attrs: Readonly<Record<string, unknown>>): ExportCited {
    return this.view.cited(textAttr(attrs, 'kind'), textAttr(attrs, 'id'), textAttr(attrs, 'quote'));
  }
}

const citeLine = ({ cite, remark }: ExportCited): string =>
  `— ${citeMarkdown(cite)}${remark === '' ? '' : ` (${escapeInline(remark)})`}`;

function footnote(cited: ExportCited): string {
  if (cited.passage === null) {
    return [escapeInline(cited.quote), citeMarkdown(cited.cite)].filter((part) => part !== '').join(', ');
  }
  const event = cited.event === null ? '' : `On: ${escapeInline(cited.event)}.`;
  return [event, blockQuote(cited.quote, citeLine(cited))]
    .filter((part) => part !== '')
    .join('\n\n')
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : `    ${line}`))
    .join('\n');
}
