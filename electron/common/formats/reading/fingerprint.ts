/** 53 bits of a text's UTF-16 units, mixed by two multiplications a unit; `seed` gives independent hashes. */
function hash53(text: string, seed: number): number {
  let low = 0x9e3779b9 ^ seed;
  let high = 0x85ebca6b ^ Math.imul(seed, 0x27d4eb2f);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0x1b873593);
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (high >>> 16), 0xcc9e2d51);
  high = Math.imul(high ^ (low >>> 16), 0x2c1b3c6d);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

const ascii = /^[\0-\x7f]*$/;

/** Letters and digits only, lower case, compatibility forms joined (Unicode NFKC), one space between words. */
function bareWords(text: string): string {
  // The same for what most articles are written in, without a list of all their words.
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/**
 * A key that two texts share when their words are the same, whatever their bytes, quotes, spacing, case and
 * line ends: 28 hex digits, or '' for a text without words, which is like no other. It notices, it does not
 * prove: offers made on it show both texts.
 */
export function wordsKey(text: string): string {
  const words = bareWords(text);
  if (words === '') return '';
  return [1, 2].map((seed) => hash53(words, seed).toString(16).padStart(14, '0')).join('');
}

/** Whether two texts say the same words in the same order; texts without any are never the same. */
export function sameWords(textA: string, textB: string): boolean {
  const words = bareWords(textA);
  return words !== '' && words === bareWords(textB);
}
