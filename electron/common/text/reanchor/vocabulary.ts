/** Numbers for words, and how much it says when one of them turns up in two places. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  #total = 0;

  /** The number of a word; the same word gives the same number. */
  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#counts.push(0);
    return id;
  }

  /** How many different words there are. */
  get size(): number {
    return this.#words.length;
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** Counts the words of a text, so that frequent ones weigh less. */
  count(ids: Int32Array): void {
    for (const id of ids) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    this.#total += ids.length;
  }

  /**
   * The bits of evidence in meeting this word where it is expected. Rarity decides, as if the texts had been
   * met among twenty thousand other words, and the length of the word caps it: in a short text `of` is no
   * less common than in a long one, it merely has not had its turn.
   */
  bits(id: number): number {
    const rarity = Math.log2((this.#total + 20_000) / ((this.#counts[id] ?? 0) + 1));
    return Math.min(rarity, lengthCap(this.word(id)));
  }
}

const letters = /[\p{L}\p{N}]/u;
const wordSigns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function lengthCap(word: string): number {
  if (!letters.test(word)) return 2;
  if (wordSigns.test(word)) return 7;
  return Math.min(14, 2 + 1.7 * word.length);
}
