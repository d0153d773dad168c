import { labelsFor } from '#common/derive/label';
import { currentRevision, type Article } from '#common/model/article';
import type { Blobs } from '#core/store/library';
import { TextStarts } from './starts';

/** Whether an article has a title of its own. */
export function isTitled(article: Article): boolean {
  return article.title.value.trim() !== '';
}

/**
 * The label of every article: its title, or where it has none the first words of its text that tell it from the
 * others without one. Those hang on one another, so they are worked out together, and only when one came, went or
 * changed its text.
 */
export class Labels {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #starts: TextStarts;
  /** Articles without a title, and the text each shows (null: none held). */
  readonly #untitled = new Map<string, string | null>();
  #labels = new Map<string, string>();
  #stale = false;

  constructor(articles: ReadonlyMap<string, Article>, blobs: Pick<Blobs, 'readText'>) {
    this.#articles = articles;
    this.#starts = new TextStarts(blobs);
    for (const article of articles.values()) this.update(article.id, article);
  }

  update(id: string, article: Article | undefined): void {
    const before = this.#untitled.get(id);
    if (article === undefined || isTitled(article)) {
      if (this.#untitled.delete(id)) this.#stale = true;
      return;
    }
    const text = currentRevision(article)?.text ?? null;
    this.#untitled.set(id, text);
    if (before !== text) this.#stale = true;
  }

  /** The label as last worked out; await `refresh` first. */
  of(id: string): string {
    const article = this.#articles.get(id);
    if (article !== undefined && isTitled(article)) return article.title.value.trim();
    return this.#labels.get(id) ?? '';
  }

  /** Whether labels may have changed since they were last worked out. */
  get stale(): boolean {
    return this.#stale;
  }

  /** Reads what texts are needed and works the labels out anew; answers the articles whose label changed. */
  async refresh(): Promise<string[]> {
    await this.#starts.read([...this.#untitled.values()].filter((text) => text !== null));
    // Only synchronous from here on: what changed during the reading is seen by the next refresh.
    const texts = [...this.#untitled].map(([id, text]) => ({ id, text }));
    const missing = texts.some(({ text }) => text !== null && this.#starts.of(text) === undefined);
    this.#stale = missing;
    this.#starts.keepOnly(new Set(texts.flatMap(({ text }) => (text === null ? [] : [text]))));
    const fresh = labelsFor(texts.map(({ id, text }) => ({ id, start: this.#startOf(text) })));
    const changed = [...fresh].filter(([id, label]) => this.#labels.get(id) !== label).map(([id]) => id);
    this.#labels = fresh;
    return changed;
  }

  #startOf(text: string | null): string {
    return text === null ? '' : (this.#starts.of(text) ?? '');
  }
}
