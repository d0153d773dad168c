import { blockText } from '../blocks';
import type { Piece } from '../draft';
import { without } from '../pieces';
import { clutterReason, type LinePlace } from './clutter-lines';

/** Blocks that can be a line of clutter: never a list, table or quote of several lines. */
function lineOf(piece: Piece): string | null {
  const { type } = piece.block;
  if (type !== 'paragraph' && type !== 'heading' && type !== 'caption') return null;
  const text = blockText(piece.block);
  return text.includes('\n') ? null : text;
}

/**
 * Takes out page clutter: from both ends inwards until the first line that may be the story, and in the middle
 * only what can be nothing else. Everything of a text that is clutter throughout stays: it may be all there is.
 */
export function takeClutterLines(pieces: readonly Piece[]): Piece[] {
  const reasons = pieces.map((): string | null => null);
  const scan = (indexes: readonly number[], place: LinePlace) => {
    for (const i of indexes) {
      const piece = pieces[i];
      if (piece === undefined || piece.removed !== null) continue;
      const line = lineOf(piece);
      const reason = line === null ? null : clutterReason(line, place);
      if (reason !== null) reasons[i] ??= reason;
      else if (place !== 'middle') return;
    }
  };
  const forward = pieces.map((_, i) => i);
  scan(forward, 'head');
  scan(forward.toReversed(), 'foot');
  scan(forward, 'middle');
  if (pieces.every((piece, i) => piece.removed !== null || reasons[i] !== null)) return [...pieces];
  return pieces.map((piece, i) => {
    const reason = reasons[i];
    return reason === null || reason === undefined ? piece : without(piece, reason);
  });
}
