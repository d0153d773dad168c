import { shortId } from '#common/derive/short-id';
import { quoteOf } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import type { Finding } from '#core/store/finding';
import type { Library } from '#core/store/library';
import type { ExportedQuote } from './exported-texts';
import { textsInExport } from './quotes-in-export';

/**
 * Walks everything an export says word for word back to its library: each quote to its passage, each sentence and
 * whole text to its article. `name` is the file's, for the findings; `text` is what it holds. No findings means that
 * all of it is word for word what the library holds under its id.
 */
export async function checkExport(library: Library, name: string, text: string): Promise<Finding[]> {
  const exported = textsInExport(text);
  if (exported.library !== null && exported.library !== library.id) {
    const what =
      exported.library === ''
        ? 'It is no export of Throughline.'
        : `It was exported from another library (${exported.library}).`;
    return [finding(name, what, 'Check it against the library it was exported from.')];
  }
  const known = new Known(library);
  const found: Finding[] = [];
  for (const { id, quote } of exported.quotes) {
    found.push(
      ...verdict(
        name,
        id,
        quote,
        known.passages(id).map(({ quote: held }) => held),
        'passage',
      ),
    );
  }
  for (const { id, quote } of exported.sentences) {
    const texts = await Promise.all(known.passages(id).map(({ article }) => known.text(article)));
    const held = texts.some((whole) => whole?.includes(quote) === true);
    found.push(...verdict(name, id, quote, held ? [quote] : texts.flatMap(() => ['']), 'sentence'));
  }
  for (const { id, quote } of exported.wholes) {
    const texts = await Promise.all(known.articles(id).map((article) => known.text(article)));
    const lines = texts.map((whole) => (whole ?? '').split('\n').filter(Boolean).join('\n'));
    found.push(...verdict(name, id, joined(quote), lines, 'text'));
  }
  return found;
}

const joined = (text: string): string => text.split('\n').filter(Boolean).join('\n');

const kinds = { passage: 'The quote', sentence: 'The sentence', text: 'The whole text' } as const;

function verdict(
  name: string,
  id: string,
  said: ExportedQuote['quote'],
  held: readonly string[],
  kind: keyof typeof kinds,
): Finding[] {
  const where = `${name}, id ${id}`;
  if (held.length === 0) {
    const what = `What it quotes as ${kind === 'text' ? 'an article' : 'a passage'} is not in the library.`;
    return [finding(where, what, 'It was deleted since, or the file was edited; export again.')];
  }
  if (held.includes(said)) return [];
  const what = `${kinds[kind]} “${said.slice(0, 80)}” is not what the library holds.`;
  return [finding(where, what, 'The file was edited, or the words changed since; export again.')];
}

/** What the library holds, by whole ids and by short ones, which several records may share. */
class Known {
  readonly #passages = new Map<string, { quote: string; article: string }[]>();
  readonly #articles = new Map<string, string[]>();
  readonly #texts = new Map<string, Promise<string | null>>();

  constructor(readonly library: Library) {
    for (const annotation of library.data.annotations.values()) {
      const held = { quote: quoteOf(annotation), article: annotation.article };
      for (const key of [annotation.id, shortId(annotation.id)])
        this.#passages.set(key, [...(this.#passages.get(key) ?? []), held]);
    }
    for (const id of library.data.articles.keys()) {
      for (const key of [id, shortId(id)]) this.#articles.set(key, [...(this.#articles.get(key) ?? []), id]);
    }
  }

  passages(id: string): readonly { quote: string; article: string }[] {
    return this.#passages.get(id) ?? [];
  }

  articles(id: string): readonly string[] {
    return this.#articles.get(id) ?? [];
  }

  /** An article's text as it is now, read once; null where it cannot be. */
  text(article: string): Promise<string | null> {
    const reading = this.#texts.get(article) ?? this.#read(article);
    this.#texts.set(article, reading);
    return reading;
  }

  async #read(id: string): Promise<string | null> {
    const article = this.library.data.articles.get(id);
    const revision = article && currentRevision(article);
    const text = revision ? await this.library.blobs.readText(revision.text) : undefined;
    return text?.ok === true ? text.value.text : null;
  }
}

function finding(where: string, what: string, remedy: string): Finding {
  return { kind: 'export', what, where, remedy };
}
