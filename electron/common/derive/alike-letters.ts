/** What nobody sees in a text: soft hyphens, joiners, signs of direction, and the stroke that draws Arabic words out. */
export const unseen = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Signs that are typed as others, before accents are taken off: an accent by itself would leave a space. */
const signs: Readonly<Record<string, string>> = {
  '´': "'",
  ʹ: "'",
  ʼ: "'",
  '′': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '″': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '−': '-',
};
export const alikeSigns = new RegExp(`[${Object.keys(signs).join('')}]`, 'g');
export const alikeSignOf = (sign: string): string => signs[sign] ?? sign;

/**
 * Small letters no accent can be taken off, as those type them who lack the key: strasse, Soren, Lukasz. In Arabic
 * script what is written both ways (as Lucene's ArabicNormalizer has it), and Persian letters as Arabic ones.
 */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
export const plainLetters = new RegExp(`[${Object.keys(letters).join('')}\u0660-\u0669\u06f0-\u06f9]`, 'g');
/** Digits of Arabic script, whose last four bits are their value, as those of all others. */
export const plainLetterOf = (letter: string): string =>
  letters[letter] ?? String(letter.charCodeAt(0) & 0xf);
