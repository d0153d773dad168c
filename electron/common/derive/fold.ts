/**
 * A text as search compares it: without case, accents and the difference between kinds of quotation mark, dash
 * and white space. Not for offsets: its length differs from the text's.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

/** The words typed into a search field, folded; none for a blank. */
export function searchWords(typed: string): string[] {
  return fold(typed)
    .split(' ')
    .filter((word) => word !== '');
}
