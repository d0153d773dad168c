import { likenessOf, type Likeness } from './likeness';
import type { TextShape } from './text-shape';
import { sentenceKey, withoutFrame } from './without-frame';

/** An article that is like another. */
export interface LikeArticle extends Likeness {
  readonly id: string;
}

/** How much of its terms, the rarer counting more, an article must share to be looked at closely. */
const leastShared = 0.12;
/** How many are, at most; of those that share most of their terms more, for a report is copied often. */
const mostLooked = 24;
const surelyAlike = 0.5;
const mostSurely = 100;

interface Held {
  readonly slot: number;
  readonly shape: TextShape;
  readonly terms: readonly number[];
}

/**
 * The articles of a library as they are compared. Which of them are worth a close look is found by the terms they
 * share, the rarer the more; those are then compared sentence by sentence. Nothing is sampled: one article is weighed
 * against all.
 */
export class ArticleIndex {
  readonly #held = new Map<string, Held>();
  readonly #bySlot: (string | undefined)[] = [];
  /** Slots of the articles that have a term. */
  readonly #places = new Map<number, number[]>();
  readonly #sentences = new Map<number, number>();

  get size(): number {
    return this.#held.size;
  }

  has(id: string): boolean {
    return this.#held.has(id);
  }

  /** Takes an article in, or what it says now in place of what it said. */
  put(id: string, shape: TextShape): void {
    this.drop(id);
    const slot = this.#bySlot.length;
    const terms = [...new Set(shape.sentences.flatMap((sentence) => sentence.terms))];
    this.#bySlot.push(id);
    this.#held.set(id, { slot, shape, terms });
    for (const term of terms) {
      const places = this.#places.get(term);
      if (places) places.push(slot);
      else this.#places.set(term, [slot]);
    }
    this.#countSentences(shape, 1);
  }

  drop(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    this.#bySlot[held.slot] = undefined;
    for (const term of held.terms) {
      const places = this.#places.get(term) ?? [];
      places.splice(places.indexOf(held.slot), 1);
      if (places.length === 0) this.#places.delete(term);
    }
    this.#countSentences(held.shape, -1);
  }

  /** The articles like one that was put, the likest first; of those `among` only, where given. */
  like(id: string, among: (id: string) => boolean = () => true): LikeArticle[] {
    const held = this.#held.get(id);
    if (!held) return [];
    const shape = this.#own(held.shape);
    return this.#worthALook(held)
      .filter((other) => other !== id && among(other))
      .flatMap((other): LikeArticle[] => {
        const likeness = this.#compare(shape, other);
        return likeness ? [{ id: other, ...likeness }] : [];
      })
      .sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1));
  }

  #compare(shape: TextShape, id: string): Likeness | null {
    const other = this.#held.get(id);
    return other ? likenessOf(shape, this.#own(other.shape)) : null;
  }

  #own(shape: TextShape): TextShape {
    return withoutFrame(shape, (sentence) => this.#sentences.get(sentence) ?? 0);
  }

  /** Articles that share enough of the weight of either's terms, those that share most first. */
  #worthALook({ terms }: Held): string[] {
    const all = this.#held.size;
    const shared = new Float64Array(this.#bySlot.length);
    let whole = 0;
    for (const term of terms) {
      const places = this.#places.get(term) ?? [];
      const weight = Math.log((all + 1) / Math.max(1, places.length));
      whole += weight;
      for (const slot of places) shared[slot] = (shared[slot] ?? 0) + weight;
    }
    const found: { id: string; share: number }[] = [];
    for (const [slot, id] of this.#bySlot.entries()) {
      const sum = shared[slot] ?? 0;
      const count = id === undefined ? 0 : (this.#held.get(id)?.terms.length ?? 0);
      if (id === undefined || sum === 0) continue;
      // The weight of the other's terms is taken from their number: summing them all for each article is the dear part.
      const fewer = Math.min(whole, (whole / Math.max(1, terms.length)) * count);
      if (sum >= leastShared * fewer) found.push({ id, share: sum / fewer });
    }
    return found
      .sort((one, two) => two.share - one.share)
      .filter(({ share }, at) => at < mostLooked || (at < mostSurely && share >= surelyAlike))
      .map(({ id }) => id);
  }

  #countSentences({ sentences }: TextShape, by: 1 | -1): void {
    for (const key of new Set(sentences.map(sentenceKey))) {
      const count = (this.#sentences.get(key) ?? 0) + by;
      if (count > 0) this.#sentences.set(key, count);
      else this.#sentences.delete(key);
    }
  }
}
