import { compoundEnds, everyday, smallAfter, smallBefore, wholeWords } from './basis';
import type { KnownWords } from './known-words';

/** A word used more often than this in the texts at hand is a word, whatever it seems to be made of. */
const mostTimes = 3;

function beforeRest(key: string, known: KnownWords): number | null {
  for (let at = 2; at <= key.length - 5; at++) {
    if (smallBefore.has(key.slice(0, at)) && known.isWord(key.slice(at))) return at;
  }
  return null;
}

function afterRest(word: string, key: string, known: KnownWords): number | null {
  for (let length = 2; length <= key.length - 4; length++) {
    const at = key.length - length;
    const small = key.slice(at);
    // "Harrison" and "Brighton" end so; and what short words leave must be long to be more than chance.
    if (length === 2 && (at < 5 || (small === 'on' && word.charAt(0) !== key.charAt(0)))) continue;
    if (smallAfter.has(small) && known.isWord(key.slice(0, at))) return at;
  }
  return null;
}

/** Two longer words that the same text also writes apart, one after the other. */
function apartElsewhere(key: string, known: KnownWords): number | null {
  if (key.length < 11) return null;
  for (let at = 4; at <= key.length - 4; at++) {
    const [left, right] = [key.slice(0, at), key.slice(at)];
    if (known.isPair(left, right) && !compoundEnds.has(right)) return at;
  }
  return null;
}

/**
 * Splits a word without a capital inside it, where a small word is stuck to another or where the text writes the
 * same two words apart. English only: elsewhere the built-in small words end and begin too many others.
 */
export function splitSmall(word: string, known: KnownWords): string[] | null {
  if (!known.english || word.length < 7 || !/^\p{L}\p{Ll}+$/u.test(word)) return null;
  const key = word.toLowerCase();
  if (wholeWords.has(key) || everyday.has(key) || known.countAll(key) > mostTimes) return null;
  const at = apartElsewhere(key, known) ?? beforeRest(key, known) ?? afterRest(word, key, known);
  return at === null ? null : [word.slice(0, at), word.slice(at)];
}
