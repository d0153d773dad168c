const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** The UTF-16 index after the first `count` graphemes, or null when there are no more than that. */
function indexAfter(text: string, count: number): number | null {
  // Nothing joins printable ASCII: there each character is a grapheme, as long as another one follows.
  if (isPlain(text.slice(0, count + 1))) return text.length > count ? count : null;
  let seen = 0;
  for (const { index } of graphemes.segment(text)) {
    if (seen === count) return index;
    seen++;
  }
  return null;
}

/**
 * Where the word begins that a cut goes through, as a UTF-16 index; the cut itself where it goes through none. In plain
 * lines most words are letters between spaces, and nobody need be asked where those begin.
 */
function startOfWordAt(line: string, cut: number): number {
  const before = / ([A-Za-z]*)$/.exec(line.slice(Math.max(0, cut - 40), cut))?.[1];
  if (before !== undefined && /^[A-Za-z ]/.test(line.slice(cut, cut + 1)) && isPlain(line))
    return line[cut] === ' ' ? cut : cut - before.length;
  const word = words.segment(line).containing(cut);
  return word?.isWordLike === true ? word.index : cut;
}

/**
 * Shortens a quotation for one line of display: white space runs become single spaces, and a text of more than
 * `limit` graphemes is cut after a whole word and ends in an ellipsis, which counts. A first word too long by
 * itself is cut between graphemes. Never for matching or export: those take the words as they are. Throws a
 * RangeError for a limit below 1.
 */
export function excerpt(quote: string, limit: number): string {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`An excerpt needs room, not ${limit}`);
  const line = quote.replace(/\s+/g, ' ').trim();
  if (indexAfter(line, limit) === null) return line;
  const cut = indexAfter(line, limit - 1) ?? line.length;
  const start = startOfWordAt(line, cut);
  const kept = line.slice(0, start === 0 ? cut : start);
  return `${kept.replace(/[\s.,;:–—-]+$/u, '')}…`;
}
