import type { CitePiece } from '../../derive/source-fields';
import { safeHref } from '../safe-href';
import { escapeMarkup } from '../../text/escape-markup';

/**
 * A citation as HTML: the address linked where it is one that may be, the id set apart. `idHref` is where the id
 * leads, as `#q-…`; null for nowhere.
 */
export function citeHtml(pieces: readonly CitePiece[], idHref: string | null = null): string {
  return pieces.map((piece) => pieceHtml(piece, idHref)).join('');
}

function pieceHtml({ kind, text }: CitePiece, idHref: string | null): string {
  const words = escapeMarkup(text);
  if (kind === 'words') return words;
  if (kind === 'address') {
    const href = safeHref(text);
    return href === null ? words : `<a href="${escapeMarkup(href)}">${words}</a>`;
  }
  const id = `<span class="id">id ${words}</span>`;
  return idHref === null ? id : `<a href="${escapeMarkup(idHref)}">${id}</a>`;
}
