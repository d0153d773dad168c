import { joint } from '../text/joined-words';
import type { SoughtWord } from './folded-words';
import { isNear, lettersApart, lettersOf, slipsForgiven } from './near-words';

/** How a word of the vocabulary came to be meant, from 1 (the very word) down. */
export interface Meant {
  readonly term: number;
  readonly likeness: number;
}

/** From this length on a word is also looked for within others: below, it would be in nearly all. */
const within = 3;
/** Words typed whose meanings are remembered. */
const kept = 64;
/** What a word counts that is written otherwise than it was typed: in one, or in parts. */
const otherwise = 0.8;

const isJoined = (word: string): boolean => word.endsWith(joint);
const spelt = (word: string): string => (isJoined(word) ? word.slice(0, -joint.length) : word);

/** How like a typed word is one that holds it: the more of it was typed the more, and most where it begins with it. */
function likenessOf(typed: string, other: string): number {
  if (other.length === typed.length) return 1;
  const share = typed.length / other.length;
  return other.startsWith(typed) ? 0.4 + 0.4 * share : 0.1 + 0.2 * share;
}

/** All words of an index, numbered in the order they came, and which of them a typed word may mean. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #letters: number[] = [];
  /** For a typed word, the numbers of the words that hold it, among the first `upTo`. */
  readonly #holding = new Map<string, { upTo: number; numbers: number[] }>();

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, a new one where it is not known yet. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#letters.push(lettersOf(spelt(word)));
    return number;
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }

  /** A word as it is read: one joined of its parts without the sign that says so. */
  spelling(number: number): string {
    return spelt(this.word(number));
  }

  /** The words that a typed one is, begins or, from three letters on, is part of; of one typed in parts, all it makes. */
  meant({ word, whole, joined }: SoughtWord): Meant[] {
    const same = this.#numbers.get(word);
    if (whole) return same === undefined ? [] : [{ term: same, likeness: 1 }];
    const found = this.#holders(word).map((term) => ({ term, likeness: likenessOf(word, this.word(term)) }));
    return joined === undefined ? found : this.#withJoined(found, joined);
  }

  /** The words a part is found in, and those that all parts together begin; most counts what stands in parts as well. */
  #withJoined(found: readonly Meant[], joined: string): Meant[] {
    const best = new Map(found.map(({ term, likeness }) => [term, otherwise * likeness]));
    for (const term of this.#holders(joined)) {
      const other = this.word(term);
      if (!other.startsWith(joined)) continue;
      const likeness = likenessOf(joined, spelt(other)) * (isJoined(other) ? 1 : otherwise);
      best.set(term, Math.max(likeness, best.get(term) ?? 0));
    }
    return Array.from(best, ([term, likeness]) => ({ term, likeness }));
  }

  /** The words that one with a slip or two of the keys may have meant; none for a short one. */
  near(word: string): Meant[] {
    const most = slipsForgiven(word);
    if (most === 0) return [];
    const letters = lettersOf(word);
    const found: Meant[] = [];
    for (const [term, held] of this.#words.entries()) {
      const other = spelt(held);
      if (Math.abs(other.length - word.length) > most || other === word) continue;
      if (lettersApart(letters, this.#letters[term] ?? 0) > 2 * most || !isNear(word, other, most)) continue;
      // Who mistypes rarely does so in the first letter.
      const slips = isNear(word, other, 1) ? 1 : 2;
      found.push({ term, likeness: (other[0] === word[0] ? 0.3 : 0.2) / slips });
    }
    return [...this.#withoutUmlauts(word, new Set(found.map(({ term }) => term))), ...found];
  }

  /** The words that hold one typed with ae, oe and ue for letters that are folded to a, o and u. */
  #withoutUmlauts(word: string, but: ReadonlySet<number>): Meant[] {
    const plain = word.replace(/([aou])e/g, '$1');
    if (plain === word || plain.length < within) return [];
    const holders = this.#holders(plain).filter((term) => !but.has(term) && !this.word(term).includes(word));
    return holders.map((term) => ({ term, likeness: this.word(term).length === plain.length ? 0.3 : 0.15 }));
  }

  /** The numbers of the words that begin with or hold a typed one, in order. Looks again only at what is new. */
  #holders(typed: string): readonly number[] {
    const holds =
      typed.length < within
        ? (word: string): boolean => word.startsWith(typed)
        : // The parts of a word that was joined stand in it by themselves: where they meet, nothing begins.
          (word: string): boolean => word.includes(typed) && (!isJoined(word) || word.startsWith(typed));
    const known = this.#holding.get(typed) ?? this.#shorter(typed, holds);
    for (let number = known.upTo; number < this.#words.length; number++) {
      if (holds(this.word(number))) known.numbers.push(number);
    }
    known.upTo = this.#words.length;
    this.#holding.delete(typed);
    this.#holding.set(typed, known);
    const oldest = this.#holding.keys().next().value;
    if (this.#holding.size > kept && oldest !== undefined) this.#holding.delete(oldest);
    return known.numbers;
  }

  /** What holds one more letter is among what holds one less: as one types, little is left to look through. */
  #shorter(typed: string, holds: (word: string) => boolean): { upTo: number; numbers: number[] } {
    const before = this.#holding.get(typed.slice(0, -1));
    // What only begins with two letters says nothing of what holds three.
    if (before === undefined || typed.length === within) return { upTo: 0, numbers: [] };
    return { upTo: before.upTo, numbers: before.numbers.filter((number) => holds(this.word(number))) };
  }
}
