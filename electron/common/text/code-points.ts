const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a surrogate pair starts at a UTF-16 index. A lone surrogate counts as one code point of its own. */
function pairAt(text: string, index: number): boolean {
  return isHigh(text.charCodeAt(index)) && index + 1 < text.length && isLow(text.charCodeAt(index + 1));
}

/** The length of a string in code points. */
export function codePointLength(text: string): number {
  // Most texts have no pair, and looking for one is far quicker than counting.
  if (!/[\uD800-\uDBFF]/.test(text)) return text.length;
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    if (pairAt(text, at)) {
      pairs++;
      at++;
    }
  }
  return text.length - pairs;
}

/** The UTF-16 index after `count` code points from a UTF-16 index, or the end of the text. */
function skip(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < text.length; left--) at += pairAt(text, at) ? 2 : 1;
  return at;
}

/**
 * Cuts [start, end) out of a string, both in code points, for a single cut; past the end it gives less, as
 * `String.slice` does. Throws a RangeError for a negative or fractional offset.
 */
export function sliceByCodePoints(text: string, start: number, end: number): string {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < 0) {
    throw new RangeError(`Not a range of code points: ${start} to ${end}`);
  }
  const from = skip(text, 0, start);
  return text.slice(from, skip(text, from, Math.max(0, end - start)));
}

/** The UTF-16 indexes at which surrogate pairs start, ascending; null when there are none. */
function findPairs(text: string): Uint32Array | null {
  const count = text.length - codePointLength(text);
  if (count === 0) return null;
  const pairs = new Uint32Array(count);
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    if (pairAt(text, at)) pairs[found++] = at++;
  }
  return pairs;
}

/** How many of the leading pairs a test holds for; it must hold for a leading part of them and no other. */
function countWhile(pairs: Uint32Array, holds: (pair: number, ordinal: number) => boolean): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(pairs[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * One text and the way between its UTF-16 indexes and code point offsets. Built once per text in linear time.
 * It keeps the places of the surrogate pairs and nothing else: a lookup is a binary search among them, and a
 * text without any costs neither memory nor search.
 */
export class CodePointIndex {
  readonly text: string;
  /** The length of the text in code points. */
  readonly length: number;
  readonly #pairs: Uint32Array | null;

  constructor(text: string) {
    this.text = text;
    this.#pairs = findPairs(text);
    this.length = text.length - (this.#pairs?.length ?? 0);
  }

  /** The UTF-16 index of a code point offset in [0, length]; anything else throws a RangeError. */
  toUtf16(offset: number): number {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.length) {
      throw new RangeError(`Offset ${offset} is outside a text of ${this.length} code points`);
    }
    if (this.#pairs === null) return offset;
    return offset + countWhile(this.#pairs, (pair, ordinal) => pair - ordinal < offset);
  }

  /**
   * The code point offset of a UTF-16 index in [0, text.length]; anything else throws a RangeError. An index
   * between the halves of a pair gives the offset of that pair.
   */
  toCodePoint(utf16: number): number {
    if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > this.text.length) {
      throw new RangeError(`Index ${utf16} is outside a text of ${this.text.length} UTF-16 units`);
    }
    if (this.#pairs === null) return utf16;
    return utf16 - countWhile(this.#pairs, (pair) => pair < utf16);
  }

  /** The words in [start, end), both code point offsets in [0, length]. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }
}
