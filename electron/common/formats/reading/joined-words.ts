import { codePointLength } from '#common/text/code-points';
import { findRunTogether, type RunTogether, type RunTogetherHints } from '#common/text/run-together';
import { textsOf } from './blocks';
import type { ArticleDraft, Join, Piece } from './draft';
import { draftText, shown } from './pieces';

/** Words of a draft that seem to have run together, in the order of the text; offsets count `draftText`. */
export function joinedWords(draft: Pick<ArticleDraft, 'pieces'>, hints: RunTogetherHints): RunTogether[] {
  return findRunTogether(draftText(draft), hints);
}

/** Code points of the draft's text before each piece that stays; null where a piece has no words in it. */
function startsOf(pieces: readonly Piece[]): { starts: (number | null)[]; lengths: number[] } {
  let length = -1;
  const starts: (number | null)[] = [];
  const lengths: number[] = [];
  for (const piece of pieces) {
    const texts = piece.removed === null ? textsOf(shown(piece)) : [];
    starts.push(texts.length === 0 ? null : length + 1);
    const own = texts.reduce((sum, text) => sum + codePointLength(text), texts.length - 1);
    lengths.push(own);
    if (texts.length > 0) length += 1 + own;
  }
  return { starts, lengths };
}

/** A place inside a block as it was read: the spaces put in before it do not count. */
function asRead(piece: Piece, offset: number): number {
  let at = offset;
  for (const space of (piece.joins ?? []).flatMap((join) => join.spaces)) if (space < at) at -= 1;
  return at;
}

/** Parts the words at these places, which `joinedWords` gave for the very same draft. */
export function partWords<Draft extends Pick<ArticleDraft, 'pieces'>>(
  draft: Draft,
  places: readonly RunTogether[],
): Draft {
  const { starts, lengths } = startsOf(draft.pieces);
  const pieces = draft.pieces.map((piece, i) => {
    const start = starts[i] ?? null;
    if (start === null) return piece;
    const end = start + (lengths[i] ?? 0);
    const own = places
      .filter((place) => place.start >= start && place.end <= end)
      .map(({ start: at, was, is, spaces }): Join => ({
        at: asRead(piece, at - start),
        was,
        is,
        spaces: spaces.map((space) => asRead(piece, space - start)),
      }));
    if (own.length === 0) return piece;
    return { ...piece, joins: [...(piece.joins ?? []), ...own].sort((a, b) => a.at - b.at) };
  });
  return { ...draft, pieces };
}

/** Joins words of one piece again, the ones parted at a place of the block as it was read. */
export function joinAgain<Draft extends Pick<ArticleDraft, 'pieces'>>(
  draft: Draft,
  id: number,
  at: number,
): Draft {
  const pieces = draft.pieces.map((piece) =>
    piece.id === id ? { ...piece, joins: (piece.joins ?? []).filter((join) => join.at !== at) } : piece,
  );
  return { ...draft, pieces };
}
