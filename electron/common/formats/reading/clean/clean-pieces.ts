import type { DateField } from '#common/model/article';
import type { Piece } from '../draft';
import { takeLeadingDate } from './leading-date';
import { takeClutterLines } from './take-ends';
import { takeRepeats } from './take-repeats';

/**
 * What every reader does to the pieces it read: page clutter out, then the date put before the text (clutter
 * may stand before it), then captions that repeat. Nothing is lost: each keeps its place and its reason.
 */
export function cleanPieces(pieces: readonly Piece[]): { pieces: Piece[]; published: DateField | null } {
  const story = takeClutterLines(pieces);
  const dated = takeLeadingDate(story);
  return { pieces: takeRepeats(dated?.pieces ?? story), published: dated?.published ?? null };
}
