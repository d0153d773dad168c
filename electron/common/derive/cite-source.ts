import { citationStyles, type CitationStyle } from './citation-styles';
import type { CitePiece, SourceFields } from './source-fields';

/**
 * Cites a source in one line, cut where a format treats a part of its own way: addresses are linked, ids set as code.
 * The one function behind every export, copy and note; the style is the person's.
 */
export function citePieces(source: SourceFields, style: CitationStyle = 'note'): readonly CitePiece[] {
  const { parts, between } = citationStyles[style].cite(source);
  const pieces: CitePiece[] = [];
  let before = '';
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = pieces.at(-1);
    // A part that ends in a full stop (“n.d.”, “Jr.”) needs no second one.
    const gap = last === undefined ? '' : between === '. ' && before.endsWith('.') ? ' ' : between;
    if (last?.kind === 'words') {
      pieces[pieces.length - 1] = { kind: 'words', text: last.text + gap };
    } else if (gap !== '') pieces.push({ kind: 'words', text: gap });
    const now = pieces.at(-1);
    if (part.kind === 'words' && now?.kind === 'words') {
      pieces[pieces.length - 1] = { kind: 'words', text: now.text + part.text };
    } else pieces.push(part);
    before = part.text;
  }
  return pieces;
}

/** The same as plain text; the caller escapes it for its format. */
export function citeSource(source: SourceFields, style: CitationStyle = 'note'): string {
  return citePieces(source, style)
    .map(({ kind, text }) => (kind === 'id' ? `id ${text}` : text))
    .join('');
}

/** The same source where there is little room, as under a quote in a note: title, publisher, date. */
export function citeSourceBriefly(source: SourceFields): string {
  return citeSource({ ...source, byline: '', paragraph: null, address: '', accessed: '', shortId: '' });
}
