import { excerpt } from './excerpt';

/** A stretch of a quote with some of its words set apart, ready to show: ellipses where more follows. */
export interface AroundWords {
  readonly before: string;
  /** The words as the quote has them; empty where it does not hold them. */
  readonly words: string;
  readonly after: string;
}

/** Cuts a text's end so that no half of a surrogate pair is left at either edge. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');

/**
 * The part of a quote around some words in it, found regardless of case and kind of white space, at most `room`
 * UTF-16 units on each side. Where the quote does not hold them, its beginning. On one line; for showing only.
 */
export function aroundWords(quote: string, words: string, room: number): AroundWords {
  const line = quote.replace(/\s+/g, ' ').trim();
  const wanted = words.replace(/\s+/g, ' ').trim();
  const at = wanted === '' ? -1 : line.toLowerCase().indexOf(wanted.toLowerCase());
  // A letter may change its length with its case: what is cut out is then not what was found.
  const found = line.slice(at, at + wanted.length);
  if (at === -1 || found.toLowerCase() !== wanted.toLowerCase())
    return { before: line === '' ? '' : excerpt(line, room), words: '', after: '' };
  const before = line.slice(0, at);
  const after = line.slice(at + wanted.length);
  return {
    before: before.length <= room ? before : `…${whole(before.slice(-room)).replace(/^\S*\s/, '')}`,
    words: found,
    after: after.length <= room ? after : `${whole(after.slice(0, room)).replace(/\s\S*$/, '')}…`,
  };
}
