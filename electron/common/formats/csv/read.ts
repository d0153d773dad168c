import { cellWords } from './cells';

/**
 * Reads CSV (RFC 4180; line ends of either kind, a byte order mark passed over) as rows of the words that were
 * written. Lenient: a quotation mark that nobody closed ends with the text.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    row.push(cellWords(cell.words));
    at = cell.end;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
  }
  return rows;
}

function readCell(text: string, from: number): { words: string; end: number } {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && !',\r\n'.includes(text[end] ?? '')) end++;
    return { words: text.slice(from, end), end };
  }
  let words = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return { words: words + text.slice(at), end: text.length };
    words += text.slice(at, close);
    if (text[close + 1] !== '"') return { words, end: close + 1 };
    words += '"';
    at = close + 2;
  }
}
