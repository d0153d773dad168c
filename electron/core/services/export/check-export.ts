import { quoteOf } from '#common/model/annotation';
import { shortId } from '#common/derive/short-id';
import type { Finding } from '#core/store/finding';
import type { Library } from '#core/store/library';
import { libraryInHtml, libraryInMarkdown, quotesInHtml, quotesInMarkdown } from './quotes-in-export';

/**
 * Walks every quote of an export back to its passage. `name` is the file's, for the findings; `text` is what it
 * holds. No findings means that each quote is word for word what the library holds under its id.
 */
export function checkExport(library: Library, name: string, text: string): Finding[] {
  const isPage = /^\s*<!doctype html/i.test(text);
  const from = isPage ? libraryInHtml(text) : libraryInMarkdown(text);
  if (from !== library.id) {
    const what =
      from === '' ? 'It is no export of Throughline.' : `It was exported from another library (${from}).`;
    return [finding(name, what, 'Check it against the library it was exported from.')];
  }
  const passages = new Map<string, string[]>();
  const add = (key: string, quote: string): void =>
    void passages.set(key, [...(passages.get(key) ?? []), quote]);
  for (const annotation of library.data.annotations.values()) {
    const quote = quoteOf(annotation);
    add(annotation.id, quote);
    add(shortId(annotation.id), quote);
  }
  const quotes = isPage ? quotesInHtml(text) : quotesInMarkdown(text);
  return quotes.flatMap(({ id, quote }) => {
    const known = passages.get(id);
    const where = `${name}, id ${id}`;
    if (!known)
      return [
        finding(
          where,
          'The passage it quotes is not in the library.',
          'It was deleted since, or the file was edited; export again.',
        ),
      ];
    if (known.includes(quote)) return [];
    return [
      finding(
        where,
        `The quote “${quote.slice(0, 80)}” is not what the library holds.`,
        'The file was edited, or the passage changed since; export again.',
      ),
    ];
  });
}

function finding(where: string, what: string, remedy: string): Finding {
  return { kind: 'export', what, where, remedy };
}
