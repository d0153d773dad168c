/**
 * How well a folded title fits folded words, 0 best: the same, begins with them, holds them in a row at the start of
 * a word, each begins a word, each is somewhere, some are elsewhere.
 */
export function rankOf(title: string, words: readonly string[]): number {
  const phrase = words.join(' ');
  if (title === phrase) return 0;
  if (title.startsWith(phrase)) return 1;
  if (startsWord(title, phrase)) return 2;
  if (words.every((word) => startsWord(title, word))) return 3;
  return words.every((word) => title.includes(word)) ? 4 : 5;
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
