import { mendedOf, mendedWords } from '#common/derive/mended';
import { sourceFields } from '#common/derive/source-fields';
import type { CitationStyle } from '#common/derive/citation-styles';
import { quoteCopy, type QuoteCopy } from '#common/formats/quote-copy';
import type { Article } from '#common/model/article';
import type { BlockMap } from '#common/text/block-map';
import { paragraphNumber } from '#common/text/segmentation';
import { notify } from '../../platform/notify';
import type { AtHand } from './use-passage-acts';

interface Cited {
  readonly article: Article;
  readonly label: string;
  /** The revision that `map` is of. */
  readonly revision: string;
  readonly map: BlockMap;
}

/** The words selected, else the annotation at hand, with where they are from; null when there is neither. */
export function quoteAtHand({ passage, row }: AtHand, cited: Cited, style: CitationStyle): QuoteCopy | null {
  const { article, label, revision, map } = cited;
  if (passage) {
    const paragraph = paragraphNumber(map, passage.start);
    const words = map.index.slice(passage.start, passage.end);
    return quoteCopy(words, sourceFields(article, label, { paragraph }), style);
  }
  if (!row) return null;
  const { annotation } = row;
  const now = annotation.stretches[0]?.now;
  const paragraph = now?.revision === revision ? paragraphNumber(map, now.start) : null;
  const source = sourceFields(article, label, { id: annotation.id, paragraph });
  return quoteCopy(row.quote, source, style, mendedWords(mendedOf(annotation)));
}

/** Copies a quote with its citation, rich where the other program takes it, and says so. */
export async function copyQuote(quote: QuoteCopy | null): Promise<void> {
  if (quote === null) return;
  const item = new ClipboardItem({
    'text/plain': new Blob([quote.plain], { type: 'text/plain' }),
    'text/html': new Blob([quote.html], { type: 'text/html' }),
  });
  try {
    await navigator.clipboard.write([item]);
    notify.done('Copied the quote with its citation.');
  } catch {
    notify.trouble('The system did not let Throughline copy. Select the words and press Ctrl+C or Cmd+C.');
  }
}
