import { grouped, inParts } from './joined-words';
import { oneSigma } from './folded-paragraphs';
import type { UnitRange, WordFinder } from './folded-text';

/** What of folded words may be written in other ways: numbers of four digits or more, hyphens and spaces, all else. */
const pieces = new RegExp(`${grouped}|(?<!\\d)\\d{4,15}(?!\\d)|[ \\-]+|[^]`, 'gv');
const isPart = new RegExp(`^${inParts}`, 'v');
/** A run of hyphens, as a dash is typed. */
const dash = '-{1,3}';
/** Between two words: a space, a hyphen or a dash, with or without spaces around it. */
const between = `(?: ?${dash} ?| )`;

const asItStands = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A number of so many digits, with or without hyphens, or in groups of three with one sign between all of them. */
function numberPattern(digits: string, sign: number): string {
  const first = digits.length % 3 || 3;
  const [second = '', ...others] = digits.slice(first).match(/\d{3}/g) ?? [];
  const groups = `${second}${others.map((each) => `\\k<s${sign}>${each}`).join('')}`;
  const inGroups = `(?<!\\d[,.'])${digits.slice(0, first)}(?<s${sign}>[ ,.'])${groups}(?!\\d|\\k<s${sign}>\\d{3})`;
  return `(?:${[...digits].join('-?')}|${inGroups})`;
}

/** What stands between two words: of one typed with a hyphen it may also be nothing. */
const gapPattern = (gap: string): string => (gap === '-' ? `${between}?` : between);

/** All ways in which folded words may be written, as a pattern. */
function patternOf(words: string): string {
  const found = Array.from(words.matchAll(pieces), ([piece]) => piece);
  const parts = found.map((piece) => isPart.test(piece));
  return found
    .map((piece, at) => {
      if (parts[at] !== true) {
        if (!/^[ -]+$/.test(piece)) return asItStands(piece);
        return parts[at - 1] === true && parts[at + 1] === true
          ? gapPattern(piece)
          : piece.replaceAll(/-+/g, dash);
      }
      const digits = piece.replaceAll(/\D/g, '');
      const written = digits.length > 3 ? numberPattern(digits, at) : piece;
      return parts[at - 1] === true ? `-?${written}` : written;
    })
    .join('');
}

/**
 * Words to look for in folded texts, however they are written there: with a hyphen, a dash, a space or nothing between
 * their parts, long numbers with or without signs between the thousands. As they were typed they are found wherever
 * they stand; in another way where a word begins, so that “ore” is not found in “no-regrets”.
 */
export class WaysWritten implements WordFinder {
  /** As they were typed, folded. */
  readonly typed: string;
  /** Whether there are other ways even in a text without a hyphen. */
  readonly #always: boolean;
  #pattern: RegExp | null = null;
  /** The text looked into last, and whether hyphens stand in it: a long one is asked once, not for each place. */
  #text = '';
  #hyphened = false;

  /** Takes words as a folded text has them. */
  constructor(words: string) {
    this.typed = oneSigma(words);
    this.#always = /-|\d{4}|\d[ ,.']\d{3}/.test(this.typed);
  }

  /** More units of a folded text than the words ever take. */
  get longest(): number {
    return 5 * this.typed.length;
  }

  /** Where they stand first from a place on, in units of the folded text; null where they do not. */
  firstIn(folded: string, from: number): UnitRange | null {
    if (this.typed === '') return null;
    if (this.#always || this.#hasHyphens(folded)) {
      const pattern = this.#waysPattern();
      pattern.lastIndex = from;
      const found = pattern.exec(folded);
      return found && { start: found.index, end: found.index + found[0].length };
    }
    const start = folded.indexOf(this.typed, from);
    return start < 0 ? null : { start, end: start + this.typed.length };
  }

  #hasHyphens(folded: string): boolean {
    if (folded !== this.#text) {
      this.#text = folded;
      this.#hyphened = folded.includes('-');
    }
    return this.#hyphened;
  }

  #waysPattern(): RegExp {
    const typed = asItStands(this.typed);
    return (this.#pattern ??= new RegExp(`${typed}|(?<![\\p{L}\\p{N}])${patternOf(this.typed)}`, 'gv'));
  }
}
