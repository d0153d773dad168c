/** A word as texts are compared by, and where it stands. */
export interface Word {
  /** In lower case, without accents, apostrophes and the separators within numbers; a number word is its digits. */
  readonly word: string;
  /** UTF-16 indexes, end-exclusive. */
  readonly from: number;
  readonly to: number;
}

/*
 * Initials with full stops are one word ("U.S."), so is a number with its separators ("12,000"). Scripts written
 * without spaces give a word a character: their five in a row are still words of the same order.
 */
const wordPattern =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}])+(?:['’](?=\p{L})\p{L}[\p{L}\p{M}]*)?/gu;

const numberWords: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, number) => [word, String(number)]),
);

/** The words of a text in order, as texts are compared by. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    words.push({ word: foldWord(found), from: match.index, to: match.index + found.length });
  }
  return words;
}

/** One word as it is compared: see `Word`. */
export function foldWord(found: string): string {
  let word = found.toLowerCase();
  // Most words are plain letters, and taking accents off is the dear part.
  if (!/^[a-z]+$/.test(word)) {
    word = word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s$/u, '')
      .replace(/['’.,]/gu, '');
  }
  return numberWords.get(word) ?? word;
}
