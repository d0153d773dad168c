import type { CitePiece } from '../../derive/source-fields';
import { safeHref } from '../safe-href';
import { escapeInline } from './escape';

/** A citation as Markdown inline text: the address linked where it is one that may be, the id set as code. */
export function citeMarkdown(pieces: readonly CitePiece[]): string {
  return pieces.map(pieceMarkdown).join('');
}

function pieceMarkdown({ kind, text }: CitePiece): string {
  if (kind === 'id') return `id \`${text}\``;
  if (kind === 'address') return addressMarkdown(text);
  const [before = ''] = /^ ?/.exec(text) ?? [];
  const after = text.length > 1 && text.endsWith(' ') ? ' ' : '';
  return `${before}${escapeInline(text)}${after}`;
}

/** An address as a link that shows itself; one that may not be linked, or that Markdown would cut short, as words. */
function addressMarkdown(address: string): string {
  const href = safeHref(address);
  if (href === null || !/^(?:https?|mailto):[^\s<>\\]+$/i.test(href)) return escapeInline(address);
  return `<${href}>`;
}
