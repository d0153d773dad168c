import type { Article } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import type { CommitError } from '#core/store/library';
import { inOrder } from '../in-order';
import { hashOf } from './import-item';
import type { KnownArticles } from './known-articles';
import type { PreparedArticle } from './prepare-article';
import { holdArticle, recordArticle, type HeldArticle, type StoringParts } from './store-article';

/** An article that was read and is to be stored. */
export interface Incoming {
  /** Works out what is stored of it: not asked where the library has it. */
  prepare(): PreparedArticle;
  /** The file that tells whether the library has it. */
  readonly file: Uint8Array;
  /** Stores it although the library has it: the user said so. */
  readonly again: boolean;
  /** What it is called in messages. */
  readonly title: string;
}

/** An article that an incoming one became, or that the library had already. */
export interface Stored {
  readonly article: Article;
  readonly had: boolean;
  readonly title: string;
}

/** What came of one; else why not. */
export type Outcome<E> = Result<Stored, E | { readonly message: string }>;

/** What many articles are stored with. */
export interface StoringTogether extends StoringParts {
  readonly known: KnownArticles;
  /** All of them are one act of the user. */
  readonly group: GroupId;
  /** What the change that adds an article of this title is called. */
  labelOf(title: string): string;
}

/** On their way at once: enough for their syncs to be shared, few enough to stop soon. */
const atOnce = 128;

/** Bytes on their way at once; each file also costs its text and its parsed form, a few times as much. */
const bytesAtOnce = 128 * 1024 * 1024;

/** Stores articles as one group: many on their way, their records in the order they were given in. */
export class ArticlesStoring {
  /** Hashes of what is on its way to disk. */
  readonly #coming = new Map<string, Promise<unknown>>();
  /** Resolves once all given before have asked for their record. */
  #turn: Promise<void> = Promise.resolve();

  constructor(readonly parts: StoringTogether) {}

  /**
   * Makes each item ready and stores it; yields what came of it once that is durable. `bytesOf` says beforehand how
   * large its file is.
   */
  store<T, E>(
    items: Iterable<T>,
    bytesOf: (item: T) => number,
    ready: (item: T) => Promise<Result<Incoming, E>>,
  ): AsyncGenerator<{ readonly item: T; readonly outcome: Outcome<E> }, void, void> {
    const bounds = { items: atOnce, weight: { most: bytesAtOnce, of: bytesOf } };
    return inOrder(items, bounds, async (item) => ({ item, outcome: await this.#store(ready(item)) }));
  }

  async #store<E>(getting: Promise<Result<Incoming, E>>): Promise<Outcome<E>> {
    const before = this.#turn;
    const recorded = this.#hold(getting).then(async (record) => {
      await before;
      // Not waited for here: those that come next need only ask after this one.
      return { outcome: record() };
    });
    this.#turn = recorded.then(
      () => undefined,
      () => before,
    );
    return (await recorded).outcome;
  }

  /** Makes an article's files durable; what it returns then makes the record. */
  async #hold<E>(getting: Promise<Result<Incoming, E>>): Promise<() => Promise<Outcome<E>>> {
    const got = await getting;
    if (!got.ok) return async () => got;
    const incoming = got.value;
    const sha256 = hashOf(incoming.file);
    const had = this.#known(incoming, sha256);
    if (had) return async () => ok(had);
    const held = await holdArticle(this.parts, incoming.prepare());
    return held.ok ? () => this.#once(incoming, sha256, held.value) : async () => held;
  }

  /** Lets the same file that is on its way arrive first; then it is one the library has. */
  async #once<E>(incoming: Incoming, sha256: string, held: HeldArticle): Promise<Outcome<E>> {
    for (let same = this.#coming.get(sha256); same; same = this.#coming.get(sha256)) {
      await same;
      if (this.#coming.get(sha256) === same) this.#coming.delete(sha256);
    }
    const had = this.#known(incoming, sha256);
    if (had) return ok(had);
    const recording = this.#record(incoming, held);
    this.#coming.set(sha256, recording);
    return recording;
  }

  async #record({ title }: Incoming, held: HeldArticle): Promise<Result<Stored, CommitError>> {
    const { group, known } = this.parts;
    const made = await recordArticle(this.parts, held, group, this.parts.labelOf(title));
    if (!made.ok) return made;
    known.add(made.value);
    return ok({ article: made.value, had: false, title });
  }

  #known({ again, title }: Incoming, sha256: string): Stored | null {
    const article = again ? undefined : this.parts.known.byBytes(sha256);
    return article ? { article, had: true, title: article.title.value || title } : null;
  }
}
