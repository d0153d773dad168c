import type { Article } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import type { CommitError } from '#core/store/library';
import { inOrder } from '../in-order';
import type { KnownArticles } from './known-articles';
import type { PreparedArticle } from './prepare-article';
import { holdArticle, recordArticle, type HeldArticle, type StoringParts } from './store-article';

/** An article that was read and is to be stored. */
export interface Incoming {
  /** Works out what is stored of it: not asked where the library has it. */
  prepare(): PreparedArticle;
  /** Of the file that tells whether the library has it. */
  readonly sha256: string;
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
  /** Fewer on their way at once than usual, where each takes its time to get ready: so that it can stop soon. */
  readonly atOnce?: number;
}

/** On their way at once: while some are synced and recorded, the disk already has the next. */
const atOnce = 256;

/** Bytes on their way at once; each file also costs its text and its parsed form, a few times as much. */
const bytesAtOnce = 128 * 1024 * 1024;

/** One of those on their way; `go` lets it ask for its record, without waiting for what comes of that. */
interface InLine {
  ready: boolean;
  go(): void;
}

/** Stores articles as one group: many on their way, their records in the order they were given in. */
export class ArticlesStoring {
  /** Hashes of what is on its way to disk. */
  readonly #coming = new Map<string, Promise<unknown>>();
  /** Those whose record is not asked for yet, in the order they were given in. */
  readonly #line: InLine[] = [];
  #looking = false;

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
    const bounds = { items: this.parts.atOnce ?? atOnce, weight: { most: bytesAtOnce, of: bytesOf } };
    return inOrder(items, bounds, async (item) => ({ item, outcome: await this.#store(ready(item)) }));
  }

  async #store<E>(getting: Promise<Result<Incoming, E>>): Promise<Outcome<E>> {
    const place: InLine = { ready: false, go: () => undefined };
    this.#line.push(place);
    try {
      const record = await this.#hold(getting);
      await new Promise<void>((go) => {
        place.go = go;
        this.#arrived(place);
      });
      return await record();
    } finally {
      if (!place.ready) this.#arrived(place);
    }
  }

  /** Those that are ready together ask for their records in one go, for the journal to take them in one piece. */
  #arrived(place: InLine): void {
    place.ready = true;
    if (this.#looking) return;
    this.#looking = true;
    setImmediate(() => {
      this.#looking = false;
      const waiting = this.#line.findIndex(({ ready }) => !ready);
      for (const { go } of this.#line.splice(0, waiting === -1 ? Infinity : waiting)) go();
    });
  }

  /** Makes an article's files durable; what it returns then makes the record. */
  async #hold<E>(getting: Promise<Result<Incoming, E>>): Promise<() => Promise<Outcome<E>>> {
    const got = await getting;
    if (!got.ok) return async () => got;
    const incoming = got.value;
    const had = this.#known(incoming);
    if (had) return async () => ok(had);
    const held = await holdArticle(this.parts, incoming.prepare());
    return held.ok ? () => this.#once(incoming, held.value) : async () => held;
  }

  /** Lets the same file that is on its way arrive first; then it is one the library has. */
  async #once<E>(incoming: Incoming, held: HeldArticle): Promise<Outcome<E>> {
    const { sha256 } = incoming;
    for (let same = this.#coming.get(sha256); same; same = this.#coming.get(sha256)) {
      await same;
      if (this.#coming.get(sha256) === same) this.#coming.delete(sha256);
    }
    const had = this.#known(incoming);
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

  #known({ again, title, sha256 }: Incoming): Stored | null {
    const article = again ? undefined : this.parts.known.byBytes(sha256);
    return article ? { article, had: true, title: article.title.value || title } : null;
  }
}
