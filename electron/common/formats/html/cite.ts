import type { CitePiece } from '../../derive/source-fields';
import { safeHref } from '../safe-href';
import { escapeHtml } from './escape';

/**
 * A citation as HTML: the address linked where it is one that may be, the id set apart. `idHref` is where the id
 * leads, as `#q-…`; null for nowhere.
 */
export function citeHtml(pieces: readonly CitePiece[], idHref: string | null = null): string {
  return pieces.map((piece) => pieceHtml(piece, idHref)).join('');
}

function pieceHtml({ kind, text }: CitePiece, idHref: string | null): string {
  const words = escapeHtml(text);
  if (kind === 'words') return words;
  if (kind === 'address') {
    const href = safeHref(text);
    return href === null ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
  }
  const id = `<span class="id">id ${words}</span>`;
  return idHref === null ? id : `<a href="${escapeHtml(idHref)}">${id}</a>`;
}
