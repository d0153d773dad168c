import type { Cleaning } from '#common/model/article';
import type { ArticleDoc, Block } from '#common/text/article-doc';
import { codePointLength } from '#common/text/code-points';
import { insertSpaces } from '#common/text/insert-spaces';
import { blockText, textsOf } from './blocks';
import type { ArticleDraft, Piece } from './draft';

const takenOutByUser = 'Taken out by you';
const joinedReason = 'Words that ran together, parted by you';

/** Numbers blocks as pieces that stay, in reading order. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.map((block, id) => ({ id, block, removed: null }));
}

/** The piece taken out for a reason, which is remembered beyond a putting back. */
export function without(piece: Piece, reason: string): Piece {
  return { ...piece, removed: { reason }, because: reason };
}

/** The block of a piece as it will be stored: mended as the user left it. */
export function shown(piece: Piece): Block {
  const block = piece.mended?.undone ? piece.mended.original : piece.block;
  const spaces = (piece.joins ?? []).flatMap((join) => join.spaces);
  if (spaces.length === 0) return block;
  return insertSpaces({ type: 'doc', content: [block] }, spaces).content[0] ?? block;
}

/** The piece with its mend undone or done again: what comes after it in the block moves by what it is longer. */
function turned(piece: Piece, undone: boolean): Piece {
  const { mended, joins } = piece;
  if (!mended || mended.undone === undone) return piece;
  const longer = codePointLength(mended.was) - codePointLength(mended.is);
  const by = undone ? longer : -longer;
  const moved = joins?.map((join) =>
    join.at < mended.at
      ? join
      : { ...join, at: join.at + by, spaces: join.spaces.map((space) => space + by) },
  );
  return { ...piece, mended: { ...mended, undone }, ...(moved ? { joins: moved } : {}) };
}

/** The document of the pieces that stay. */
export function draftDoc(draft: Pick<ArticleDraft, 'pieces'>): ArticleDoc {
  return { type: 'doc', content: draft.pieces.filter((piece) => piece.removed === null).map(shown) };
}

function edit<Draft extends Pick<ArticleDraft, 'pieces'>>(
  draft: Draft,
  id: number,
  change: (piece: Piece) => Piece,
): Draft {
  return { ...draft, pieces: draft.pieces.map((piece) => (piece.id === id ? change(piece) : piece)) };
}

/**
 * Undoes what cleaning did to one piece, nearest first: a piece taken out comes back to its place; one that
 * stayed but was mended shows its own words again. A piece nothing was done to stays as it is.
 */
export function putBack<Draft extends Pick<ArticleDraft, 'pieces'>>(draft: Draft, id: number): Draft {
  return edit(draft, id, (piece) => {
    if (piece.removed !== null) return { ...piece, removed: null };
    return turned(piece, true);
  });
}

/** The other way: words put back are mended again; any other piece that stays is taken out. */
export function takeOut<Draft extends Pick<ArticleDraft, 'pieces'>>(draft: Draft, id: number): Draft {
  return edit(draft, id, (piece) => {
    if (piece.removed !== null) return piece;
    if (piece.mended?.undone) return turned(piece, false);
    return { ...piece, removed: { reason: piece.because ?? takenOutByUser } };
  });
}

/** What an article is stored from: its document, the text every offset counts, and what cleaning did. */
export interface Finished {
  readonly doc: ArticleDoc;
  readonly text: string;
  readonly cleaning: Cleaning[];
}

/**
 * Works out document, text and cleaning. `at` of each cleaning counts code points of the text: where the next
 * piece that stayed begins, or the end of the text. Pieces without words (pictures, rules) leave no record.
 */
export function finish(draft: Pick<ArticleDraft, 'pieces'>): Finished {
  const lines: string[] = [];
  const cleaning: Cleaning[] = [];
  const waiting: Cleaning[] = [];
  let length = 0;
  for (const piece of draft.pieces) {
    if (piece.removed !== null) {
      const was = blockText(piece.block);
      if (was !== '') waiting.push({ kind: 'removed', reason: piece.removed.reason, was, is: '', at: 0 });
      continue;
    }
    const texts = textsOf(shown(piece));
    if (texts.length === 0) continue;
    const start = lines.length === 0 ? 0 : length + 1;
    for (const entry of waiting.splice(0)) cleaning.push({ ...entry, at: start });
    const mend = piece.mended;
    if (mend && !mend.undone) {
      const kind = mend.is === '' ? 'removed' : 'mended';
      cleaning.push({
        kind,
        reason: mend.reason,
        was: mend.was,
        is: mend.is,
        at: start + mend.at,
        within: true,
      });
    }
    let spaces = 0;
    for (const { at, was, is, spaces: own } of piece.joins ?? []) {
      cleaning.push({ kind: 'mended', reason: joinedReason, was, is, at: start + at + spaces });
      spaces += own.length;
    }
    lines.push(...texts);
    length = start + texts.reduce((sum, text) => sum + codePointLength(text), texts.length - 1);
  }
  for (const entry of waiting) cleaning.push({ ...entry, at: length });
  return { doc: draftDoc(draft), text: lines.join('\n'), cleaning };
}

/** The text of the pieces that stay, as `finish` gives it. */
export function draftText(draft: Pick<ArticleDraft, 'pieces'>): string {
  return draftBeginning(draft, Infinity);
}

/** What that text begins with: so many UTF-16 units of it, or all of a shorter one. */
export function draftBeginning({ pieces }: Pick<ArticleDraft, 'pieces'>, units: number): string {
  const lines: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length > units) break;
    if (piece.removed !== null) continue;
    for (const text of textsOf(shown(piece))) {
      lines.push(text);
      length += text.length + 1;
    }
  }
  return lines.join('\n').slice(0, units);
}
