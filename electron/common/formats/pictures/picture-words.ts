import type { ImageBlock } from '#common/text/article-doc';

/** What a page says of a picture: its description, else its title, else nothing. */
export function pictureWords(attrs: ImageBlock['attrs']): string {
  return attrs?.alt?.trim() || attrs?.title?.trim() || '';
}

/** The line where a picture stood that is not kept. */
export function absentPicture(words: string): string {
  return words === '' ? 'A picture stood here. Not fetched.' : `A picture stood here: ${words} (not fetched)`;
}

/** A file name for a picture: from its words, else its number among the article's pictures, from 1. */
export function pictureName(words: string, number: number, ending: string): string {
  // What file systems take for part of a path, or refuse.
  const bare = words
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = [...bare]
    .slice(0, 60)
    .join('')
    .replace(/[\s.]+$/, '');
  return `${short === '' ? `picture-${number}` : short}.${ending}`;
}

/** The line in an export for a picture that is not in it, and why: “Picture: the old ramp (not kept)”. */
export function pictureLine(words: string, why: string): string {
  return words === '' ? `Picture (${why})` : `Picture: ${words} (${why})`;
}
