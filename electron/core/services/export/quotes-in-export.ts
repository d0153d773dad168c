import { readCsv } from '#common/formats/csv/read';
import type { ExportedTexts } from './exported-texts';
import { textsInHtml } from './quotes-in-html';
import { textsInMarkdown } from './quotes-in-markdown';

/** Reads an export in whichever format it is; what is none of ours names no library. */
export function textsInExport(text: string): ExportedTexts {
  if (/^\s*<!doctype html/i.test(text)) return textsInHtml(text);
  return text.startsWith('---\n') ? textsInMarkdown(text) : textsInCsv(text);
}

/** A table of ours: every row names its library, and where it quotes, its passage. */
function textsInCsv(text: string): ExportedTexts {
  const [names = [], ...rows] = readCsv(text);
  const column = (name: string): ((row: readonly string[]) => string) => {
    const at = names.indexOf(name);
    return (row) => row[at] ?? '';
  };
  const [library, passage, quote, sentence] = ['library_id', 'passage_id', 'quote', 'sentence'].map(column);
  if (!library || !passage || !quote || !sentence || !names.includes('library_id')) return nothing;
  const own = [...new Set(rows.map(library))];
  const quoting = names.includes('passage_id') ? rows : [];
  return {
    // Rows of two libraries put together are from neither.
    library: rows.length === 0 ? null : own.length === 1 ? (own[0] ?? '') : '',
    quotes: quoting.map((row) => ({ id: passage(row), quote: quote(row) })),
    sentences: quoting
      .filter((row) => sentence(row) !== '')
      .map((row) => ({ id: passage(row), quote: sentence(row) })),
    wholes: [],
  };
}

const nothing: ExportedTexts = { library: '', quotes: [], sentences: [], wholes: [] };
