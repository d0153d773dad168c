import { alikeSignOf, alikeSigns, plainLetterOf, plainLetters, unseen } from '../derive/alike-letters';

/** A stretch of a text in UTF-16 units, end-exclusive. */
export interface UnitRange {
  readonly start: number;
  readonly end: number;
}

/** Finds one place of words in a folded text: the first from a unit of it on, in its units; null for none. */
export interface WordFinder {
  firstIn(folded: string, from: number): UnitRange | null;
}

/** A character as `fold` has it; empty for a mark that only sits on the one before, and for what nobody sees. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return ' ';
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : character;
  }
  const seen = character.replace(unseen, '').replace(alikeSigns, alikeSignOf);
  if (/^[\s\u0085]$/u.test(seen)) return ' ';
  const folded = seen.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‐-―]/g, '-').toLowerCase();
  return folded.replace(plainLetters, plainLetterOf).replaceAll('ς', 'σ');
}

/** What may become longer or shorter. Without it a text is folded at once, and every place stays. */
const moves = /[\u0080-\uffff]|\s\s/;

/** Where each unit of a folded text stands in the text: from and to which of its units. */
class Places {
  starts: Int32Array;
  ends: Int32Array;
  count = 0;

  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  /** The last one reaches further: a mark belongs to the letter before it, and a run of white space is one space. */
  stretch(end: number): void {
    if (this.count > 0) this.ends[this.count - 1] = end;
  }
}

function grown(array: Int32Array): Int32Array {
  const wider = new Int32Array(array.length * 2 + 16);
  wider.set(array);
  return wider;
}

/** Character by character; what is plain ASCII, as most of most texts is, in runs. */
function foldedWithPlaces(text: string): { folded: string; places: Places } {
  const places = new Places(text.length);
  const known = new Map<string, string>();
  const parts: string[] = [];
  let plainFrom = 0;
  let afterSpace = false;
  let at = 0;
  const endPlain = (): void => {
    if (plainFrom < at) parts.push(text.slice(plainFrom, at).toLowerCase());
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && (code > 0x20 || code < 0x09 || (code === 0x20 && !afterSpace))) {
      afterSpace = code === 0x20;
      places.add(at, ++at);
      continue;
    }
    endPlain();
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    let folded = known.get(character);
    if (folded === undefined) known.set(character, (folded = foldCharacter(character)));
    const end = at + character.length;
    if (folded === '' || (folded === ' ' && afterSpace)) places.stretch(end);
    else {
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit++) places.add(at, end);
      afterSpace = folded === ' ';
    }
    at = end;
    plainFrom = end;
  }
  endPlain();
  return { folded: parts.join(''), places };
}

/**
 * A text as search compares it (without case, accents and the difference between kinds of quotation mark, dash and
 * white space), that still knows where in the text each of its characters stands. What `fold` is for lists, for places.
 */
export class FoldedText {
  readonly folded: string;
  /** Null where each character stands where it stood. */
  readonly #starts: Int32Array | null = null;
  readonly #ends: Int32Array | null = null;

  constructor(text: string) {
    if (!moves.test(text)) {
      this.folded = text.replace(/\s/g, ' ').toLowerCase();
      return;
    }
    const { folded, places } = foldedWithPlaces(text);
    this.folded = folded;
    this.#starts = places.starts;
    this.#ends = places.ends;
  }

  /**
   * Where words stand, in order and none over another: at most `most` places in UTF-16 units of the text. Whole
   * letters with their marks, however few of them were typed. None for words that fold to nothing.
   */
  find(words: string, most: number): UnitRange[] {
    const wanted = new FoldedText(words).folded;
    if (wanted === '') return [];
    return this.#places(most, 0, (from) => {
      const start = this.folded.indexOf(wanted, from);
      return start < 0 ? null : { start, end: start + wanted.length };
    });
  }

  /** The same of words in any of the ways they may be written, from a unit of the text on. */
  findWays(ways: WordFinder, most: number, from = 0): UnitRange[] {
    return this.#places(most, this.#foldedAt(from), (at) => ways.firstIn(this.folded, at));
  }

  #places(most: number, from: number, next: (from: number) => UnitRange | null): UnitRange[] {
    const found: UnitRange[] = [];
    for (let place = next(from); place !== null && found.length < most; place = next(place.end)) {
      found.push({
        start: this.#starts?.[place.start] ?? place.start,
        end: this.#ends?.[place.end - 1] ?? place.end,
      });
    }
    return found;
  }

  /** The first unit of the folded text that stands at a unit of the text or after it. */
  #foldedAt(unit: number): number {
    if (this.#starts === null) return unit;
    const at = this.#starts.subarray(0, this.folded.length).findIndex((start) => start >= unit);
    return at < 0 ? this.folded.length : at;
  }
}
