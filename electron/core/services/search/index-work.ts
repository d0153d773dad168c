import { setImmediate } from 'node:timers/promises';
import type { AskedTerm } from '#common/search/question';
import { WordIndex, type Indexed } from '#common/search/word-index';
import type { SoughtTerm } from '#common/text/found-lines';
import type { Blobs } from '#core/store/library';
import { LastTexts } from './last-texts';
import { packed, type PackedAnswer } from './packed-answer';
import { linesIn, textOf, type TextLine } from './search-texts';

/** An article with the hash of its text, which is read here. */
export type IndexedText = Indexed & { readonly text: string };

/** What is asked of the index; with a number where it is answered. */
export type IndexAsk =
  | { readonly ask: 'put'; readonly number: number; readonly records: readonly Indexed[] }
  | { readonly ask: 'drop'; readonly key: string }
  | { readonly ask: 'read'; readonly number: number; readonly articles: readonly IndexedText[] }
  | {
      readonly ask: 'find';
      readonly number: number;
      readonly asked: readonly AskedTerm[];
      readonly most: number;
    }
  | {
      readonly ask: 'lines';
      readonly number: number;
      readonly texts: readonly { readonly text: string; readonly terms: readonly SoughtTerm[] }[];
    };

export type IndexTold =
  | { readonly tell: 'put'; readonly number: number }
  /** The keys of those whose text could not be read. */
  | { readonly tell: 'read'; readonly number: number; readonly unread: readonly string[] }
  | { readonly tell: 'found'; readonly number: number; readonly answer: PackedAnswer }
  /** The best line of each text; null where it holds none. */
  | { readonly tell: 'lines'; readonly number: number; readonly lines: readonly (TextLine | null)[] };

/**
 * The search index of one library: runs in a thread of its own, or in this one for tests and tools. It reads the texts
 * by itself, so that none is handed over, and keeps only their words.
 */
export class IndexWork {
  readonly #index = new WordIndex();
  readonly #blobs: Pick<Blobs, 'textBytes'>;
  readonly #tell: (told: IndexTold) => void;
  /** What is to be read for each article: what was asked before it changed again is passed over. */
  readonly #wanted = new Map<string, IndexedText>();
  /** The texts that lines were taken from: with the next key typed most of them are asked for again. */
  readonly #shown: LastTexts;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(blobs: Pick<Blobs, 'textBytes'>, tell: (told: IndexTold) => void) {
    this.#blobs = blobs;
    this.#shown = new LastTexts((sha) => textOf(blobs, sha));
    this.#tell = (told) => {
      if (!this.#stopped) tell(told);
    };
  }

  ask(asked: IndexAsk): void {
    switch (asked.ask) {
      case 'put':
        for (const record of asked.records) {
          this.#wanted.delete(record.key);
          this.#index.put(record);
        }
        this.#tell({ tell: 'put', number: asked.number });
        return;
      case 'drop':
        this.#wanted.delete(asked.key);
        this.#index.drop(asked.key);
        return;
      case 'find': {
        const { number, asked: terms, most } = asked;
        this.#tell({ tell: 'found', number, answer: packed(this.#index.search(terms, most)) });
        return;
      }
      case 'lines':
        void this.#lines(asked);
        return;
      case 'read':
        for (const article of asked.articles) this.#wanted.set(article.key, article);
        this.#turn = this.#turn.then(() => this.#read(asked));
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async #read({ number, articles }: Extract<IndexAsk, { ask: 'read' }>): Promise<void> {
    const unread: string[] = [];
    for (const article of articles) {
      if (this.#stopped) return;
      const { key, text: sha, words, ...rest } = article;
      const text = await textOf(this.#blobs, sha);
      if (text === null) unread.push(key);
      else if (this.#wanted.get(key) === article) {
        this.#index.put({ ...rest, key, words: `${words}\n${text}` });
        this.#wanted.delete(key);
      }
      // Who asks meanwhile waits for one text, not for all.
      await setImmediate();
    }
    this.#tell({ tell: 'read', number, unread });
  }

  async #lines({ number, texts }: Extract<IndexAsk, { ask: 'lines' }>): Promise<void> {
    const lines = await Promise.all(
      texts.map(async ({ text: sha, terms }) => {
        const text = await this.#shown.get(sha);
        return text === null ? null : (linesIn(text, terms, 1)[0] ?? null);
      }),
    );
    this.#tell({ tell: 'lines', number, lines });
  }
}
