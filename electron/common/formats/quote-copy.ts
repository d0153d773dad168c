import { citePieces, citeSource } from '../derive/cite-source';
import type { CitationStyle } from '../derive/citation-styles';
import type { SourceFields } from '../derive/source-fields';
import { citeHtml } from './html/cite';
import { escapeMarkup } from '../text/escape-markup';
import { quoteHtml } from './html/escape';

/** A quote for the clipboard, in words and as rich text. */
export interface QuoteCopy {
  readonly plain: string;
  readonly html: string;
}

/**
 * A quote word for word with its citation, as it is copied into another program. `note` is a remark on the quote, such
 * as that its words were mended; '' for none.
 */
export function quoteCopy(quote: string, source: SourceFields, style: CitationStyle, note = ''): QuoteCopy {
  const remark = note === '' ? '' : ` (${note})`;
  return {
    plain: `“${quote}”\n— ${citeSource(source, style)}${remark}`,
    html: `<blockquote><p>${quoteHtml(quote)}</p></blockquote><p>— ${citeHtml(citePieces(source, style))}${escapeMarkup(remark)}</p>`,
  };
}
