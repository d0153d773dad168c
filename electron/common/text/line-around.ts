import type { UnitRange } from './folded-text';

/** How much of a paragraph is shown before the first of the words, and in all (UTF-16 units). */
const before = 48;
const inAll = 160;

/** Where the paragraph around a place begins. */
export const paragraphAt = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;

/** Where the paragraph around a place ends: before its line feed, or with the text. */
export function paragraphEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}

/** A part of a text, and the signs that say that words before or after it were cut. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly tail: string;
}

/** The part of a paragraph to show around a place: from a word's beginning to a word's end, and what was cut said. */
export function lineAround(text: string, { start, end }: UnitRange): Cut {
  const top = paragraphAt(text, start);
  const bottom = paragraphEnd(text, end);
  const from = start - top <= before ? top : wordStart(text, start - before, start);
  const to = bottom - from <= inAll ? bottom : Math.max(end, wordEnd(text, from + inAll, end));
  return { start: from, end: to, lead: from > top ? '…' : '', tail: to < bottom ? '…' : '' };
}

/** The first beginning of a word from `from` on, `before` at the latest. */
function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/);
  return space < 0 ? wholeCharacter(text, from) : from + space + 1;
}

/** The last end of a word up to `to`, `earliest` at the soonest. */
function wordEnd(text: string, to: number, earliest: number): number {
  const space = text.slice(earliest, to).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, to) : earliest + space;
}

/** The place itself, or one before it where it would cut a pair of surrogates. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
