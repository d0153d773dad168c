import type { DateField } from '#common/model/article';
import type { Block, Inline } from '#common/text/article-doc';
import { isRealDay } from '../dates/date-words';
import { blockText } from '../blocks';
import { unconfirmedDate } from '../draft';
import type { Piece } from '../draft';
import { without } from '../pieces';

const reason = 'A date put before the text: it became the publication date';
const why = 'The text begins with it';
const leadIn = /^\s*(date\s*:?\s*(\d{4}-\d{2}-\d{2}))(?![\d-])[\s,;:]*/i;

/** What is left of a block's inline content after its first `units` UTF-16 units, which lie in one text run. */
function afterUnits(content: readonly Inline[], units: number): Inline[] | null {
  const [head, ...rest] = content;
  if (head?.type !== 'text' || head.text.length < units) return null;
  const text = head.text.slice(units);
  const kept = text === '' ? rest : [{ ...head, text }, ...rest];
  return kept[0]?.type === 'hardBreak' ? kept.slice(1) : [...kept];
}

function mended(piece: Piece, was: string): Piece | null {
  const original = piece.block;
  if (original.type !== 'paragraph' && original.type !== 'heading') return null;
  const content = afterUnits(original.content ?? [], was.length);
  if (content === null || content.length === 0) return null;
  const block: Block = { ...original, content };
  return { ...piece, block, mended: { at: 0, was, is: '', reason, original, undone: false } };
}

/**
 * Reads a `date 2023-02-14` that stands before the text, alone on its line or sharing it. Returns the pieces
 * with it taken out and the date it gives, or null when the text does not begin so. A day that no calendar has
 * is left where it is.
 */
export function takeLeadingDate(pieces: readonly Piece[]): { pieces: Piece[]; published: DateField } | null {
  const index = pieces.findIndex((piece) => piece.removed === null && blockText(piece.block) !== '');
  const piece = pieces[index];
  if (piece === undefined || (piece.block.type !== 'paragraph' && piece.block.type !== 'heading'))
    return null;
  const text = blockText(piece.block);
  const [was, words, day] = leadIn.exec(text) ?? [];
  if (was === undefined || words === undefined || day === undefined || !isRealDay(day)) return null;
  const isAll = was.length === text.length;
  // Alone and the only words there are: taking it out would leave an article without a text.
  if (isAll && pieces.filter((other) => other.removed === null).length === 1) return null;
  const cleaned = isAll ? without(piece, reason) : mended(piece, was);
  if (cleaned === null) return null;
  const published = unconfirmedDate(day, words, 'text', why);
  return { pieces: pieces.with(index, cleaned), published };
}
