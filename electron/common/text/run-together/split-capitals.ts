import { joinedNames, namePrefixes, ranks, smallBeforeCapital } from './basis';
import type { KnownWords } from './known-words';

/** Where a small letter meets a capital, and where capitals meet a word that begins with one. */
const seam = /(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/u;

const capitalsThenSmall = /^(\p{Lu}{2,5})(\p{Ll}{4,})$/u;

/** A name that is written so on purpose, with an ending of up to three letters or without. */
function isJoinedName(word: string): boolean {
  const key = word.toLowerCase();
  return [0, 1, 2, 3].some((cut) => joinedNames.has(key.slice(0, key.length - cut)));
}

function isCapitals(part: string): boolean {
  return part.length > 1 && part === part.toUpperCase();
}

/** Whether the right side of a seam reads as the beginning of a word of its own. */
function canBegin(right: string, known: KnownWords): boolean {
  if (isCapitals(right)) return known.isShortForm(right);
  // "MitarbeiterInnen" and "BürgerIn" are how German writes two genders in one word.
  return right.length >= 3 && right !== 'Innen';
}

/** Whether two neighbours, as they are written, are two words. */
function isSeam(left: string, right: string, known: KnownWords): boolean {
  const [before, after] = [left.toLowerCase(), right.toLowerCase()];
  if (namePrefixes.has(before) || !canBegin(right, known)) return false;
  if (known.isPair(before, after)) return true;
  const begun = isCapitals(left) ? known.isShortForm(left) : known.isWord(before);
  const beginsSmall = left.charAt(0) === before.charAt(0);
  if (beginsSmall) {
    const small = known.english && smallBeforeCapital.has(before) && before.length > 1;
    return small || (left.length >= 3 && (begun || (after.length > 3 && known.isUsed(after))));
  }
  if (known.english && ranks.has(before)) return true;
  return left.length > 1 && begun && known.isWord(after);
}

/** "USofficials": a short form and the word stuck to it. */
function splitAfterShortForm(word: string, known: KnownWords): string[] | null {
  const [, capitals, rest] = capitalsThenSmall.exec(word) ?? [];
  if (capitals === undefined || rest === undefined) return null;
  return known.isShortForm(capitals) && known.isWord(rest) ? [capitals, rest] : null;
}

/** A text that writes a word so again and again, and never as two words, means a name. */
function isRepeatedName(word: string, parts: readonly string[], known: KnownWords): boolean {
  const [first = '', second = ''] = parts.map((part) => part.toLowerCase());
  const beginsSmall = word.startsWith(first);
  return !beginsSmall && known.count(word.toLowerCase()) > 2 && !known.isPair(first, second);
}

/**
 * Splits a word at the capitals inside it when what stands on both sides of each reads as a word; null when it
 * may be one: a family name, a product, a short form.
 */
export function splitAtCapitals(word: string, known: KnownWords): string[] | null {
  if (isJoinedName(word)) return null;
  const parts = word.split(seam);
  const isSplit =
    parts.length > 1 &&
    parts.every((part, at) => {
      const next = parts[at + 1];
      return next === undefined || isSeam(part, next, known);
    });
  if (!isSplit) return splitAfterShortForm(word, known);
  return isRepeatedName(word, parts, known) ? null : parts;
}
