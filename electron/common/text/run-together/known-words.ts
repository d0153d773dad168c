import { everyday, ranks, shortForms } from './basis';

/** How often words, in lower case, stand in texts by themselves. */
export type WordCounts = Pick<ReadonlyMap<string, number>, 'get'>;

/** One run of letters; its place in UTF-16 units. */
export interface Letters {
  readonly word: string;
  readonly from: number;
  /** Whether white space stands right before it, or right after it, as the text goes. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/* Addresses, handles, paths, file names and codes join words on purpose. */
const joinedOnPurpose = /[@#\\/_=<>{}[\]|~`$]|\d\p{L}|\p{L}\d|\p{L}\.\p{Ll}{2,}/u;

/** The runs of letters of a text, in order, leaving out pieces whose words are joined on purpose. */
export function* lettersOf(text: string): Generator<Letters> {
  const piece = /\S+/g;
  for (let chunk = piece.exec(text); chunk !== null; chunk = piece.exec(text)) {
    if (joinedOnPurpose.test(chunk[0])) continue;
    const letters = /[\p{L}\p{M}]+/gu;
    for (let found = letters.exec(chunk[0]); found !== null; found = letters.exec(chunk[0])) {
      const [word] = found;
      const ends = letters.lastIndex === chunk[0].length;
      yield { word, from: chunk.index + found.index, begins: found.index === 0, ends };
    }
  }
}

/** Counts the words of a text, adding to `counts` when it is given and giving it back. Linear in the text. */
export function countWords(text: string, counts = new Map<string, number>()): Map<string, number> {
  for (const { word } of lettersOf(text)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The forms of an English word that the basis may list instead of it. */
function simpler(word: string): string[] {
  const forms = [word];
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'ers']) {
    if (word.endsWith(ending) && word.length > ending.length + 3) forms.push(word.slice(0, -ending.length));
  }
  if (/(?:ies|ied)$/.test(word)) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ing')) forms.push(`${word.slice(0, -3)}e`);
  return forms;
}

/** What is known of the words around one text: its own, those of other texts, and the built-in few. */
export class KnownWords {
  readonly #pairs = new Set<string>();
  readonly #own: WordCounts;

  constructor(
    words: readonly Letters[],
    private readonly others: WordCounts,
    /** Whether the built-in English words may be used. */
    readonly english: boolean,
  ) {
    const own = new Map<string, number>();
    let before: string | null = null;
    for (const { word, begins, ends } of words) {
      const key = word.toLowerCase();
      own.set(key, (own.get(key) ?? 0) + 1);
      if (before !== null && begins) this.#pairs.add(`${before} ${key}`);
      before = ends ? key : null;
    }
    this.#own = own;
  }

  /** How often a word, in lower case, stands in this text. */
  count(word: string): number {
    return this.#own.get(word) ?? 0;
  }

  /** How often it stands in the texts at hand, of which this one may be among the others. */
  countAll(word: string): number {
    return Math.max(this.count(word), this.others.get(word) ?? 0);
  }

  /** Whether two words, in lower case, stand one after the other in this text. */
  isPair(left: string, right: string): boolean {
    return this.#pairs.has(`${left} ${right}`);
  }

  /** Whether a word, in lower case, stands by itself in one of the texts. */
  isUsed(word: string): boolean {
    return this.countAll(word) > 0;
  }

  /** Whether a word, in lower case, is one at all: used in the texts or built in. */
  isWord(word: string): boolean {
    if (this.isUsed(word)) return true;
    if (!this.english) return false;
    return simpler(word).some((form) => everyday.has(form) || ranks.has(form) || this.isUsed(form));
  }

  /** Whether capitals are a short form that is read as a word. */
  isShortForm(capitals: string): boolean {
    const key = capitals.toLowerCase();
    return shortForms.has(key) || this.isUsed(key);
  }
}

const commonest = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'is', 'was', 'that', 'for']);

/** Whether a text is English as far as its commonest words tell; `language` (BCP 47) decides where it is given. */
export function isEnglish(words: readonly Letters[], language: string): boolean {
  if (language !== '') return /^en(?:-|$)/i.test(language);
  const sample = words.slice(0, 2000);
  const hits = sample.filter(({ word }) => commonest.has(word.toLowerCase())).length;
  return hits >= 2 && hits >= sample.length * 0.08;
}
