import { setImmediate } from 'node:timers/promises';
import { ArticleIndex } from '#common/sources/article-index';
import { compareTexts, type ComparedTexts } from '#common/sources/compare-texts';
import type { LikenessKind } from '#common/sources/likeness';
import { shapeOf } from '#common/sources/text-shape';
import type { Blobs } from '#core/store/library';

/** An article's text as it is compared: by the hash of its file, and in its language (BCP 47). */
export interface ComparedArticle {
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/** What is asked of the comparing: each is answered with its number once it is done. */
export type LikeAsk = { readonly number: number } & (
  | { readonly ask: 'put'; readonly articles: readonly ComparedArticle[] }
  | { readonly ask: 'drop'; readonly ids: readonly string[] }
  | { readonly ask: 'compare'; readonly a: ComparedArticle; readonly b: ComparedArticle }
);

/** Another article that one is like. */
export interface LikeOne {
  readonly id: string;
  readonly kind: LikenessKind;
  readonly score: number;
}

export type LikeAnswer =
  | { readonly tell: 'like'; readonly of: ComparedArticle; readonly like: readonly LikeOne[] }
  | { readonly tell: 'done'; readonly number: number; readonly compared: ComparedTexts | null };

/**
 * The comparing of one library's articles: runs in a thread of its own, or in this one for tests and tools. It reads
 * the texts by itself, so that none is handed over.
 */
export class LikeWork {
  readonly #index = new ArticleIndex();
  readonly #blobs: Pick<Blobs, 'readText'>;
  readonly #tell: (answer: LikeAnswer) => void;
  /** What was asked before is done first: an article dropped after it was put is gone. */
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(blobs: Pick<Blobs, 'readText'>, tell: (answer: LikeAnswer) => void) {
    this.#blobs = blobs;
    this.#tell = tell;
  }

  ask(asked: LikeAsk): void {
    // Two texts to be read now do not wait for a thousand that were just imported.
    if (asked.ask === 'compare') void this.#compare(asked);
    else this.#turn = this.#turn.then(() => this.#change(asked));
  }

  stop(): void {
    this.#stopped = true;
  }

  async #change(asked: Exclude<LikeAsk, { ask: 'compare' }>): Promise<void> {
    if (asked.ask === 'drop') for (const id of asked.ids) this.#index.drop(id);
    else await this.#put(asked.articles);
    if (!this.#stopped) this.#tell({ tell: 'done', number: asked.number, compared: null });
  }

  async #put(articles: readonly ComparedArticle[]): Promise<void> {
    for (const article of articles) {
      if (this.#stopped) return;
      const text = await this.#read(article.text);
      if (text === null) this.#index.drop(article.id);
      else this.#index.put(article.id, shapeOf(text, article.language));
      await setImmediate();
    }
    const put = new Set(articles.map(({ id }) => id));
    for (const of of articles) {
      if (this.#stopped) return;
      // Of two that were put together the pair is found once.
      const like = this.#index.like(of.id, (other) => !put.has(other) || other < of.id);
      this.#tell({ tell: 'like', of, like: like.map(({ id, kind, score }) => ({ id, kind, score })) });
      await setImmediate();
    }
  }

  async #compare({ number, a, b }: Extract<LikeAsk, { ask: 'compare' }>): Promise<void> {
    const [textA, textB] = [await this.#read(a.text), await this.#read(b.text)];
    const compared =
      textA === null || textB === null
        ? null
        : compareTexts({ text: textA, language: a.language }, { text: textB, language: b.language });
    if (!this.#stopped) this.#tell({ tell: 'done', number, compared });
  }

  async #read(sha: string): Promise<string | null> {
    const read = await this.#blobs.readText(sha);
    return read.ok ? read.value.text : null;
  }
}
