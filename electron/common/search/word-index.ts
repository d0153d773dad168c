import { BestKept } from './best-kept';
import { foldedWords, type SoughtWord } from './folded-words';
import { KeyOrder } from './key-order';
import type { AskedTerm } from './question';
import { LastReached, ReachedLists, Tally, type Reached } from './reached-records';
import { Vocabulary, type Meant } from './vocabulary';

/** What one record is found by: what it is called, and all else it says. */
export interface Indexed {
  readonly key: string;
  /** A small number; the best are kept for each kind. */
  readonly kind: number;
  readonly name: string;
  readonly words: string;
}

/** One word sought: the words it may stand for, and a name for these; none where they are guessed at. */
interface Sought {
  readonly named: string | null;
  readonly meant: readonly Meant[];
}

export interface IndexHit {
  readonly key: string;
  /** Higher is better; to be compared within one answer only. */
  readonly score: number;
}

/** What was found; `near` holds, for each term asked, the words it was taken for because hardly anything held it. */
export interface IndexAnswer {
  readonly hits: readonly IndexHit[];
  readonly near: readonly (readonly string[])[];
}

/** How often a word stands in a record, in one number beside the record's: a bit for its name, 4 for the rest. */
const bits = 5;
const mostInWords = 15;
const inName = 1 << 4;
/** What a word counts that is the whole name; the longer the name, the less. */
const nameWeight = 3;
/** Fewer hits than this and a word may have been mistyped. */
const scarce = 3;
/** Near words taken for one that was typed. */
const mostNear = 8;
/** The length of a record that is gone. */
const gone = -1;
/** Records that were replaced before their places are given back. */
const dead = 2000;

/** A name for a word that is sought, by which its like is known again. No word holds a line feed. */
const nameOf = ({ word, whole, joined = '' }: SoughtWord): string =>
  `${word}\n${whole ? '' : '\n'}${joined}\n`;

/**
 * Finds records by words in them: by whole words, beginnings and parts of words and, where these find hardly anything,
 * by words that are near. The best by how rare the words are, how often they stand there and whether in the name
 * (Okapi BM25). A change costs what the record is long; an index changed is the same as one made anew.
 *
 * Ours, where we would rather take a library, because minisearch cannot answer a key within a frame: over 10,000
 * articles it takes 424 ms (p95) and 110 MB, this 5.3 ms and 29 MB (`npm run bench -- store/search`).
 */
export class WordIndex {
  readonly #vocabulary = new Vocabulary();
  /** By word: in which records it stands and how often, packed; records that are gone are left until there are many. */
  readonly #postings: number[][] = [];
  /** By word: how many records hold it now. */
  readonly #held: number[] = [];
  readonly #places = new Map<string, number>();
  #keys: (string | null)[] = [];
  #kinds: number[] = [];
  #lengths: number[] = [];
  #nameLengths: number[] = [];
  #words: (Int32Array | null)[] = [];
  #length = 0;
  #order = new KeyOrder();
  readonly #tally = new Tally();
  readonly #lists = new ReachedLists();
  readonly #last = new LastReached(this.#lists);

  get size(): number {
    return this.#places.size;
  }

  /** Takes a record in, in place of what it was. */
  put({ key, kind, name, words }: Indexed): void {
    this.drop(key);
    this.#last.clear();
    const place = this.#keys.length;
    const counts = new Map<number, number>();
    const called = foldedWords(name);
    for (const list of [called.words, called.joined])
      for (const word of list) this.#count(counts, word, inName, inName);
    const body = foldedWords(words);
    for (const list of [body.words, body.joined])
      for (const word of list) this.#count(counts, word, 1, mostInWords);
    for (const [term, count] of counts) {
      const packed = (place << bits) | count;
      const postings = this.#postings[term];
      // A list of one takes the room of one: nearly half of all words stand in a single record.
      if (postings === undefined || postings.length === 0) this.#postings[term] = [packed];
      else postings.push(packed);
      this.#held[term] = (this.#held[term] ?? 0) + 1;
    }
    this.#places.set(key, place);
    this.#order.add(kind, key, place);
    this.#keys.push(key);
    this.#kinds.push(kind);
    this.#lengths.push(body.words.length);
    this.#nameLengths.push(called.words.length);
    this.#words.push(Int32Array.from(counts.keys()));
    this.#length += body.words.length;
  }

  drop(key: string): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#last.clear();
    this.#places.delete(key);
    this.#length -= this.#lengths[place] ?? 0;
    for (const term of this.#words[place] ?? []) this.#held[term] = (this.#held[term] ?? 1) - 1;
    this.#keys[place] = null;
    this.#lengths[place] = gone;
    this.#words[place] = null;
    const emptied = this.#keys.length - this.#places.size;
    if (emptied > dead && emptied > this.#places.size) this.#tidy();
  }

  /** The best of each kind for what is asked, at most `most` of a kind, best first. Nothing asked finds nothing. */
  search(asked: readonly AskedTerm[], most: number): IndexAnswer {
    const sought = asked.flatMap(({ words }) =>
      words.map((word) => ({ named: nameOf(word), meant: this.#vocabulary.meant(word) })),
    );
    const hits = this.#best(sought, most);
    const nobody = asked.map(() => []);
    if (hits.length >= scarce || asked.every(({ mistyped }) => mistyped === null))
      return { hits, near: nobody };
    const near = asked.map(({ mistyped }) => (mistyped === null ? [] : this.#nearest(mistyped)));
    if (near.every((each) => each.length === 0)) return { hits, near: nobody };
    const wider = asked.flatMap(({ words }, at) =>
      words.map((word) => ({
        named: null,
        meant: [...this.#vocabulary.meant(word), ...(near[at] ?? [])],
      })),
    );
    const words = near.map((each) => [...new Set(each.map(({ term }) => this.#vocabulary.spelling(term)))]);
    return { hits: this.#best(wider, most), near: words };
  }

  #count(counts: Map<number, number>, word: string, one: number, full: number): void {
    const term = this.#vocabulary.number(word);
    if (term === this.#postings.length) {
      this.#postings.push([]);
      this.#held.push(0);
    }
    const count = counts.get(term) ?? 0;
    counts.set(term, (count & full) === full ? count : count + one);
  }

  /** The words nearest to one that was mistyped, of those that stand anywhere; the likest and most used. */
  #nearest(word: string): Meant[] {
    const used = this.#vocabulary.near(word).filter(({ term }) => (this.#held[term] ?? 0) > 0);
    return used
      .sort(
        (a, b) =>
          b.likeness - a.likeness ||
          (this.#held[b.term] ?? 0) - (this.#held[a.term] ?? 0) ||
          (this.#vocabulary.word(a.term) < this.#vocabulary.word(b.term) ? -1 : 1),
      )
      .slice(0, mostNear);
  }

  /** The records that hold a word meant by each of what is sought. */
  #best(sought: readonly Sought[], most: number): IndexHit[] {
    const { places, scores, count } = this.#reached(sought);
    const byKey = (a: number, b: number): number => ((this.#keys[a] ?? '') < (this.#keys[b] ?? '') ? -1 : 1);
    const kinds: BestKept[] = [];
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      const score = scores[at] ?? 0;
      const kind = this.#kinds[place] ?? 0;
      const best = (kinds[kind] ??= new BestKept(most, this.#order.upTo(kind), byKey));
      // Nearly all of many are no match for those that are kept: told here, without a call.
      if (score >= best.least) best.offer(place, score);
    }
    return Object.values(kinds)
      .flatMap((best) => best.best())
      .sort((a, b) => b.score - a.score || byKey(a.item, b.item))
      .map(({ item, score }) => ({ key: this.#keys[item] ?? '', score }));
  }

  /** The records that hold all that is sought, from where the last questions came to on. */
  #reached(sought: readonly Sought[]): Reached {
    let reached: Reached | null = null;
    let asked: string | null = '';
    for (const { named, meant } of sought) {
      asked = asked === null || named === null ? null : asked + named;
      const known = asked === null ? undefined : this.#last.get(asked);
      reached = known ?? this.#reach(reached, meant);
      if (asked !== null) this.#last.set(asked, reached);
      if (reached.count === 0) break;
    }
    return reached ?? { places: new Int32Array(0), scores: new Float64Array(0), count: 0 };
  }

  /** Of the records reached before (null: of all) those that hold one of the words, which adds to their scores. */
  #reach(before: Reached | null, meant: readonly Meant[]): Reached {
    const rarity = this.#rarity(meant);
    // What a word counts for less for each word its record is longer.
    const perWord = (1.2 * 0.75) / Math.max(1, this.#length / Math.max(1, this.size));
    const lengths = this.#lengths;
    const nameLengths = this.#nameLengths;
    const { places, scores } = this.#lists.take(this.#keys.length);
    this.#tally.begin(this.#keys.length, before);
    const { sums, best } = this.#tally;
    let count = 0;
    for (const { term, likeness } of meant) {
      const weight = likeness * rarity;
      const postings = this.#postings[term] ?? [];
      for (let at = 0; at < postings.length; at++) {
        const packed = postings[at] ?? 0;
        const place = packed >>> bits;
        if ((sums[place] ?? -1) < 0) continue;
        const length = lengths[place] ?? gone;
        if (length === gone) continue;
        const named = packed & inName ? (nameWeight * 4) / (3 + (nameLengths[place] ?? 1)) : 0;
        const inWords = packed & mostInWords;
        const score = weight * (named + (inWords * 2.2) / (inWords + 0.3 + perWord * length));
        const known = best[place] ?? 0;
        if (known === 0) places[count++] = place;
        if (score > known) best[place] = score;
      }
    }
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      scores[at] = (sums[place] ?? 0) + (best[place] ?? 0);
    }
    return { places, scores, count };
  }

  #rarity(meant: readonly Meant[]): number {
    const held = meant.reduce((sum, { term }) => sum + (this.#held[term] ?? 0), 0);
    const all = this.size;
    const some = Math.min(held, all);
    return Math.log(1 + (all - some + 0.5) / (some + 0.5));
  }

  /** Gives back the places of records that are gone. */
  #tidy(): void {
    const moved = new Int32Array(this.#keys.length).fill(-1);
    let next = 0;
    for (const [place, key] of this.#keys.entries()) if (key !== null) moved[place] = next++;
    const still = (place: number): boolean => (moved[place] ?? -1) >= 0;
    for (const [term, packed] of this.#postings.entries()) {
      this.#postings[term] = packed
        .filter((each) => still(each >>> bits))
        .map((each) => ((moved[each >>> bits] ?? 0) << bits) | (each & ((1 << bits) - 1)));
    }
    this.#kinds = this.#kinds.filter((_, place) => still(place));
    this.#lengths = this.#lengths.filter((_, place) => still(place));
    this.#nameLengths = this.#nameLengths.filter((_, place) => still(place));
    this.#words = this.#words.filter((_, place) => still(place));
    this.#keys = this.#keys.filter((key) => key !== null);
    this.#order = new KeyOrder();
    for (const [place, key] of this.#keys.entries()) {
      if (key === null) continue;
      this.#places.set(key, place);
      this.#order.add(this.#kinds[place] ?? 0, key, place);
    }
  }
}
