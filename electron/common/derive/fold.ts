import { alikeSignOf, alikeSigns, plainLetterOf, plainLetters, unseen } from './alike-letters';

/**
 * A text as search compares it: without case, accents and the difference between kinds of quotation mark, dash
 * and white space; letters that keyboards lack as people type them without (`plainLetters`). Not for offsets: its
 * length differs from the text's.
 */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return foldName(text);
  const seen = text.replace(unseen, '').replace(alikeSigns, alikeSignOf);
  return foldName(seen).replace(plainLetters, plainLetterOf);
}

/** A name as it is compared with another: folded, but Maße is not Masse. Kept on the disk too, so never changed. */
export function foldName(text: string): string {
  // Most of what most people read has nothing of all that; looking first costs a tenth of replacing nothing.
  const plain = beyondAscii.test(text)
    ? text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[‘’‛]/g, "'")
        .replace(/[“”„«»]/g, '"')
        .replace(/[‐-―]/g, '-')
    : text;
  return plain.replace(spaces, ' ').toLowerCase().trim();
}

const beyondAscii = /[\u0080-\uffff]/;
/** White space that is not a single space already. */
const spaces = /\s{2,}|[^\S ]/g;

/** The words typed into a search field, folded; none for a blank. */
export function searchWords(typed: string): string[] {
  return fold(typed)
    .split(' ')
    .filter((word) => word !== '');
}
