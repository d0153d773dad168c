/** One word, number or mark of a text; `start` and `end` are UTF-16 indexes. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Whether a block ends before it: nothing told on both sides of it is one expression. */
  readonly breaks: boolean;
}

/** Longer runs are no words; they are kept for their place, and never looked up. */
const LONGEST_WORD = 40;
/** More tokens than this with no space between them are no prose: what is left of such a run is one mark. */
const LONGEST_RUN = 256;
/** A line at least this long that ends in the middle of a sentence was wrapped by a program, not by its author. */
const WRAPPED_LINE = 35;

const APOSTROPHES = "'’‘`";
const HYPHENS = '-‐‑–';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isLetter(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /\p{L}|\p{M}/u.test(text.charAt(at));
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;

/** The end of "a.m." or "U.S." that starts here, its last period included, or `from` when none does. */
function dottedLetters(text: string, from: number): number {
  let at = from;
  let letters = 0;
  while (
    letters < 6 &&
    isLetter(text.charCodeAt(at), text, at) &&
    text.charCodeAt(at + 1) === 46 &&
    at + 1 < text.length
  ) {
    letters += 1;
    at += 2;
  }
  if (letters < 2) {
    // "a.m" at the very end of a sentence that spares the second period.
    return letters === 1 && /^[ap]\.m(?![\p{L}\d])/iu.test(text.slice(from, from + 5)) ? from + 3 : from;
  }
  return at;
}

function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isLetter(code, text, at)) break;
    at += 1;
  }
  return at;
}

function nextSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The lower-case form rules see: one apostrophe and one hyphen, whatever the page used. */
function normal(text: string): string {
  if (text.length > LONGEST_WORD) return '';
  if (text.length === 1) {
    if (APOSTROPHES.includes(text)) return "'";
    if (HYPHENS.includes(text)) return '-';
  }
  return text.toLowerCase();
}

const WORD = 1;
const NUMBER = 2;
const GLUED = 4;
const BREAKS = 8;
/** How many tokens are held as objects at a time; more than any rule looks back or ahead. */
const HELD = 256;

/**
 * The tokens of a text. They are kept as numbers and made into objects when asked for: a megabyte of figures and
 * slashes is a million tokens, and as many objects would cost more than all the reading.
 */
export class Tokens {
  readonly length: number;
  readonly #text: string;
  readonly #bounds: Uint32Array;
  readonly #flags: Uint8Array;
  readonly #held: (Token | undefined)[] = new Array<Token | undefined>(HELD);
  readonly #holder = new Int32Array(HELD).fill(-1);

  constructor(text: string) {
    this.#text = text;
    const { bounds, flags, length } = scan(text);
    this.#bounds = bounds;
    this.#flags = flags;
    this.length = length;
  }

  /** The token at an index; undefined outside the text. */
  at(index: number): Token | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const slot = index % HELD;
    if (this.#holder[slot] === index) return this.#held[slot];
    const token = this.#make(index);
    this.#held[slot] = token;
    this.#holder[slot] = index;
    return token;
  }

  #make(index: number): Token {
    const start = this.#bounds[index * 2] ?? 0;
    const end = this.#bounds[index * 2 + 1] ?? 0;
    const flags = this.#flags[index] ?? 0;
    const text = this.#text.slice(start, end);
    const kind = (flags & NUMBER) !== 0 ? 'number' : (flags & WORD) !== 0 ? 'word' : 'mark';
    const glued = (flags & GLUED) !== 0;
    return { text, lower: normal(text), start, end, kind, glued, breaks: (flags & BREAKS) !== 0 };
  }
}

interface Scanned {
  readonly bounds: Uint32Array;
  readonly flags: Uint8Array;
  readonly length: number;
}

/** Whether a line that ends here was cut off by its author, not by a program that wraps lines. */
function endsBlock(text: string, lineStart: number, lastEnd: number): boolean {
  return lastEnd - lineStart < WRAPPED_LINE || /[.!?:;"”)]/.test(text.charAt(lastEnd - 1));
}

/** Finds every token in one pass; only white space is left out. */
function scan(text: string): Scanned {
  let bounds = new Uint32Array(1024);
  let flags = new Uint8Array(512);
  let length = 0;
  let at = 0;
  let lineStart = 0;
  let lastEnd = 0;
  let flag = BREAKS;
  let run = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      flag &= ~GLUED;
      run = 0;
      if (code === 10) {
        if (endsBlock(text, lineStart, Math.max(lastEnd, lineStart))) flag |= BREAKS;
        lineStart = at + 1;
      }
      at += 1;
      continue;
    }
    run += 1;
    const rest = run > LONGEST_RUN;
    const digit = !rest && isDigit(code);
    const word = !rest && (digit || isLetter(code, text, at));
    let end = rest ? nextSpace(text, at) : word ? runEnd(text, at) : at + 1;
    if (word && !digit && end === at + 1) end = Math.max(end, dottedLetters(text, at));
    if (length === flags.length) {
      bounds = grown(bounds, new Uint32Array(length * 4));
      flags = grown(flags, new Uint8Array(length * 2));
    }
    bounds[length * 2] = at;
    bounds[length * 2 + 1] = end;
    flags[length] = flag | (digit ? NUMBER : word ? WORD : 0);
    length += 1;
    flag = GLUED;
    at = end;
    lastEnd = end;
  }
  return { bounds, flags, length };
}

function grown<T extends Uint32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
