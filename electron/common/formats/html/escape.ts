import { escapeMarkup } from '../../text/escape-markup';

/** A quote as HTML text: a line break of the source is a `<br>`, runs of spaces are kept by the style. */
export function quoteHtml(quote: string): string {
  return escapeMarkup(quote).replaceAll('\n', '<br>');
}
