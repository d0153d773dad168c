import type { Vocabulary } from './vocabulary';

/** A text, or a part of one, as words and signs without the white space between them. */
export interface Tokens {
  readonly text: string;
  /** What each token says, as numbers of a vocabulary. */
  readonly ids: Int32Array;
  /** UTF-16 indexes into `text` where each token starts and ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/*
 * Scripts that put no spaces between words give a token per character, or a whole paragraph would be one
 * word and one changed sign would lose it. Elsewhere a run of letters, digits and marks is a word, and each
 * other sign stands for itself. White space is no token: re-wrapped lines must not look rewritten.
 */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const pattern = `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+|\\S\\p{M}*`;

const unspacedSign = new RegExp(`[${unspaced}]`, 'u');

/** Whether a piece of text holds a sign of a script that puts no spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspacedSign.test(text);
}

/** Cuts a text into tokens in linear time. Counting words in the vocabulary is the caller's choice. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const ids: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const token = new RegExp(pattern, 'gu');
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    ids.push(vocabulary.idOf(found[0]));
    from.push(found.index);
    to.push(token.lastIndex);
  }
  return { text, ids: Int32Array.from(ids), from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** Tokens [first, last) of a text; indexes into the text stay those of the whole. */
export function someTokens(tokens: Tokens, first: number, last: number): Tokens {
  return {
    text: tokens.text,
    ids: tokens.ids.subarray(first, last),
    from: tokens.from.subarray(first, last),
    to: tokens.to.subarray(first, last),
  };
}

/** The first token that ends after a UTF-16 index; the number of tokens when none does. */
export function tokenAfter(tokens: Tokens, index: number): number {
  let low = 0;
  let high = tokens.to.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.to[middle] ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The letters of a token. */
export function tokenText({ text, from, to }: Tokens, at: number): string {
  return text.slice(from[at] ?? 0, to[at] ?? 0);
}

/** The white space before a token, or before the end of the text. */
export function spaceBefore(tokens: Tokens, at: number): string {
  const from = at === 0 ? 0 : (tokens.to[at - 1] ?? 0);
  return tokens.text.slice(from, tokens.from[at] ?? tokens.text.length);
}
