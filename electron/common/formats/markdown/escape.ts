/**
 * Characters that some reader of Markdown takes for markup wherever they stand: CommonMark's and GFM's own, and
 * those of math, tags, attributes and highlights that widespread editors add.
 */
const anywhere = /[\\`*_[\]<>&~|^$#{}%@]|==|:(?=\/\/)|(?<=www)\./giu;

/** What opens a block at the start of a line: lists, headings underlined, definitions, indented code. */
const atStart = /^(?:[-+=:]|\d{1,9}(?=[.)]))/u;

const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

/** One line of a source's words, no LF in it, as Markdown that every reader gives back word for word. */
function escapeLine(line: string, opens = true): string {
  const start = /^\s+/u.exec(line)?.[0] ?? '';
  const end = /\s+$/u.exec(line.slice(start.length))?.[0] ?? '';
  const words = line.slice(start.length, line.length - end.length);
  const safe = words.replace(anywhere, (mark) => [...mark].map((character) => `\\${character}`).join(''));
  const opened = safe.replace(atStart, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
  const edge = (space: string): string => Array.from(space, entity).join('');
  return edge(start) + (start === '' && opens ? opened : safe) + edge(end);
}

/**
 * Words as Markdown inline text on one line, as for headings and titles: line breaks become spaces.
 */
export function escapeInline(words: string): string {
  return escapeLine(words.replace(/\s*\n\s*/g, ' ').trim());
}

/** Words word for word on one line, as for headings and cells: a line break is written as its character. */
export function escapeLines(words: string): string {
  return words
    .split('\n')
    .map((line) => escapeLine(line))
    .join(entity('\n'));
}

/**
 * A quote as the lines of one Markdown paragraph. A line break of the source is a hard break; where Markdown has
 * no place for one (at either end, or doubled) it is written as its character. `opens` is false where other words
 * stand before it on its first line.
 */
export function quoteLines(quote: string, opens = true): string[] {
  const lines: string[] = [];
  for (const [at, part] of quote.split('\n').entries()) {
    const safe = escapeLine(part, opens || at > 0);
    const last = lines.at(-1);
    if (last !== undefined && (part === '' || last.endsWith(entity('\n')) || lines.join('') === '')) {
      lines[lines.length - 1] = `${last}${entity('\n')}${safe}`;
    } else lines.push(safe);
  }
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}\\` : line));
}

/** A quote as a Markdown block quotation, with more lines of our own beneath it. */
export function blockQuote(quote: string, ...beneath: readonly string[]): string {
  const lines = quoteLines(quote);
  return [...lines, ...beneath.flatMap((line) => ['', line])]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
