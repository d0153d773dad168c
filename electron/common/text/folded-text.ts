/** A stretch of a text in UTF-16 units, end-exclusive. */
export interface UnitRange {
  readonly start: number;
  readonly end: number;
}

const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  ς: 'σ',
};

/** A character as search compares it; empty for a mark that only sits on the one before. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return ' ';
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : character;
  }
  if (/^[\s\u0085]$/u.test(character)) return ' ';
  const quote = alike[character];
  if (quote !== undefined) return quote;
  if (character >= '‐' && character <= '―') return '-';
  const folded = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return alike[folded] ?? folded;
}

/** What may become longer or shorter. Without it a text is folded at once, and every place stays. */
const moves = /[\u0080-\uffff]|\s\s/;

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
    const parts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const character of text) {
      const end = at + character.length;
      const folded = foldCharacter(character);
      const last = starts.length - 1;
      // A mark belongs to the letter before it, and a run of white space is one space.
      if (folded === '' || (folded === ' ' && parts.at(-1) === ' ')) {
        if (last >= 0) ends[last] = end;
      } else {
        parts.push(folded);
        for (let unit = 0; unit < folded.length; unit++) {
          starts.push(at);
          ends.push(end);
        }
      }
      at = end;
    }
    this.folded = parts.join('');
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
  }

  /**
   * Where words stand, in order and none over another: at most `most` places in UTF-16 units of the text. Whole
   * letters with their marks, however few of them were typed. None for words that fold to nothing.
   */
  find(words: string, most: number): UnitRange[] {
    const wanted = new FoldedText(words).folded;
    const found: UnitRange[] = [];
    if (wanted === '') return found;
    let at = this.folded.indexOf(wanted);
    while (at >= 0 && found.length < most) {
      found.push({
        start: this.#starts?.[at] ?? at,
        end: this.#ends?.[at + wanted.length - 1] ?? at + wanted.length,
      });
      at = this.folded.indexOf(wanted, at + wanted.length);
    }
    return found;
  }
}
