/*
 * Spreadsheets run what begins like a formula, whoever wrote it. A cell that does gets an apostrophe before it, which
 * they take for "this is text". So does one that already begins with apostrophes and then like a formula: taking one
 * away gives back every cell exactly.
 */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const guarded = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A cell's words such that no spreadsheet runs them. */
export function safeCell(words: string): string {
  return formula.test(words) ? `'${words}` : words;
}

/** The words that `safeCell` was given. */
export function cellWords(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** One row as RFC 4180 has it, every cell safe, with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(safeCell(cell))).join(',')}\r\n`;
}

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** U+FEFF before a file says to spreadsheets that it is UTF-8: without it they read “ ” and é as gibberish. */
export const byteOrderMark = '\uFEFF';
