import type { Change } from '#common/change/change';
import { subjectOf } from '#common/change/op';
import { currentRevision } from '#common/model/article';
import type { ComparedTexts } from '#common/sources/compare-texts';
import type { Library } from '#core/store/library';
import type { LaunchLikeness } from './launch-likeness';
import type { ComparedArticle, LikeAnswer, LikeAsk, LikeOne } from './like-work';

type Asked = LikeAsk extends infer Each ? (Each extends unknown ? Omit<Each, 'number'> : never) : never;

/**
 * Which articles of an open library look alike: worked out away from this thread, begun when first asked for and kept
 * current from then on. What the texts show; what was said of them is for who asks.
 */
export class Likenesses {
  readonly #library: Pick<Library, 'data' | 'folder' | 'onChange'>;
  readonly #launch: LaunchLikeness;
  readonly #held = new Map<string, ComparedArticle>();
  readonly #like = new Map<string, Map<string, LikeOne>>();
  readonly #waiting = new Map<number, (compared: ComparedTexts | null) => void>();
  readonly #listeners = new Set<(articles: readonly string[]) => void>();
  #work: ReturnType<LaunchLikeness> | null = null;
  #stop: (() => void) | null = null;
  #number = 0;
  #under: Promise<unknown> = Promise.resolve();

  constructor(library: Pick<Library, 'data' | 'folder' | 'onChange'>, launch: LaunchLikeness) {
    this.#library = library;
    this.#launch = launch;
  }

  /** Begins, where it has not. Cheap: the work is done elsewhere. */
  start(): void {
    if (this.#work) return;
    this.#work = this.#launch(
      this.#library.folder,
      (answer) => this.#hear(answer),
      () => this.#ended(),
    );
    this.#stop = this.#library.onChange((change) => this.#follow(change));
    this.#update(this.#library.data.articles.keys());
  }

  /** Resolves when all that has changed so far is compared. */
  async settled(): Promise<void> {
    this.start();
    await this.#under;
  }

  /** The articles one is like, as far as is known, the likest first. */
  of(article: string): LikeOne[] {
    return [...(this.#like.get(article)?.values() ?? [])].sort(
      (a, b) => b.score - a.score || (a.id < b.id ? -1 : 1),
    );
  }

  /** Two articles side by side; null where a text is not held or cannot be read. */
  async compare(a: string, b: string): Promise<ComparedTexts | null> {
    this.start();
    const [one, other] = [this.#asCompared(a), this.#asCompared(b)];
    return one && other ? this.#ask({ ask: 'compare', a: one, b: other }) : null;
  }

  /** Hears which articles were found to be like others, or no longer are; returns how to stop. */
  onFound(listener: (articles: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#stop?.();
    this.#listeners.clear();
    this.#work?.stop();
    this.#ended();
  }

  #follow({ ops }: Change): void {
    const articles = ops.filter((op) => op.in === 'articles').map(subjectOf);
    if (articles.length > 0) this.#update(new Set(articles));
  }

  /** Has those compared whose text is new, and forgets those that are gone. */
  #update(ids: Iterable<string>): void {
    const put: ComparedArticle[] = [];
    const drop: string[] = [];
    for (const id of ids) {
      const now = this.#asCompared(id);
      const before = this.#held.get(id);
      if (now?.text === before?.text && now?.language === before?.language) continue;
      if (now) this.#held.set(id, now);
      else this.#held.delete(id);
      if (now) put.push(now);
      else drop.push(id);
    }
    this.#forget([...drop, ...put.map(({ id }) => id)]);
    const asked = [
      ...(drop.length > 0 ? [this.#ask({ ask: 'drop', ids: drop })] : []),
      ...(put.length > 0 ? [this.#ask({ ask: 'put', articles: put })] : []),
    ];
    this.#under = Promise.all([this.#under, ...asked]);
  }

  #asCompared(id: string): ComparedArticle | null {
    const article = this.#library.data.articles.get(id);
    const revision = article && currentRevision(article);
    return article && revision ? { id, text: revision.text, language: article.language.value || 'en' } : null;
  }

  #ask(asked: Asked): Promise<ComparedTexts | null> {
    const number = ++this.#number;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#work?.ask({ ...asked, number });
    });
  }

  #hear(answer: LikeAnswer): void {
    if (answer.tell === 'done') {
      this.#waiting.get(answer.number)?.(answer.compared);
      this.#waiting.delete(answer.number);
      return;
    }
    const { of: article, like } = answer;
    const of = article.id;
    // What was found of a text that has changed since is found anew.
    if (this.#held.get(of)?.text !== article.text) return;
    const known = like.filter(({ id }) => this.#held.has(id));
    for (const { id, kind, score } of known) {
      this.#of(of).set(id, { id, kind, score });
      this.#of(id).set(of, { id: of, kind, score });
    }
    if (known.length > 0) this.#tell([of, ...known.map(({ id }) => id)]);
  }

  #of(article: string): Map<string, LikeOne> {
    const like = this.#like.get(article) ?? new Map<string, LikeOne>();
    this.#like.set(article, like);
    return like;
  }

  #forget(ids: readonly string[]): void {
    const touched = new Set<string>();
    for (const id of ids) {
      for (const other of this.#like.get(id)?.keys() ?? []) {
        this.#like.get(other)?.delete(id);
        touched.add(other).add(id);
      }
      this.#like.delete(id);
    }
    if (touched.size > 0) this.#tell([...touched]);
  }

  #tell(articles: readonly string[]): void {
    for (const listener of [...this.#listeners]) listener(articles);
  }

  /** Nobody waits for an answer that will not come. */
  #ended(): void {
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
