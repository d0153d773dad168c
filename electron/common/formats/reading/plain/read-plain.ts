import type { Block } from '#common/text/article-doc';
import { blockText, inlineOf } from '../blocks';
import { cleanPieces } from '../clean/clean-pieces';
import { blankFields, type ArticleDraft, type DraftReader, type Piece, type UsedEncoding } from '../draft';
import { piecesOf } from '../pieces';
import { canBeHeading, canBeTitle } from './headings';
import { paragraphsOf, type LineEnds, type PlainParagraph } from './paragraphs';
import { readTopLines } from './top-lines';

export interface PlainSource {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly encoding: UsedEncoding;
  readonly lineEnds?: LineEnds;
  readonly reader?: DraftReader;
}

const joinedWarning = 'Lines broken at a fixed width were joined into paragraphs.';

function asHeading(piece: Piece, level: number | undefined): Piece {
  if (level === undefined) return piece;
  return {
    ...piece,
    block: { type: 'heading', attrs: { level }, content: inlineOf(blockText(piece.block)) },
  };
}

function isParagraph(piece: Piece | undefined): boolean {
  return piece?.block.type === 'paragraph' && piece.mended === undefined;
}

/** The pieces that stay with no other of their group beside them: blank lines on both sides. */
function aloneIn(kept: readonly Piece[], source: readonly PlainParagraph[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  const groupOf = (piece: Piece) => source[piece.id]?.group ?? -1;
  for (const piece of kept) counts.set(groupOf(piece), (counts.get(groupOf(piece)) ?? 0) + 1);
  return new Set(kept.filter((piece) => counts.get(groupOf(piece)) === 1).map((piece) => piece.id));
}

/**
 * Where the title is: the first line that stays, when it can be one, something longer follows soon, and it
 * stands alone (or no line of the text does, as where one newline ends every paragraph). -1 when there is none.
 */
function titleAt(kept: readonly Piece[], alone: ReadonlySet<number>): number {
  const first = kept[0];
  if (first === undefined || !isParagraph(first) || !canBeTitle(blockText(first.block))) return -1;
  const bodyFollows = kept.slice(1, 6).some((piece) => blockText(piece.block).length >= 80);
  return bodyFollows && (alone.has(first.id) || alone.size === 0) ? first.id : -1;
}

/** Turns lines that can hardly be anything else into headings; the title is one too and stays in the text. */
function withHeadings(
  pieces: readonly Piece[],
  source: readonly PlainParagraph[],
): { pieces: Piece[]; title: string } {
  const kept = pieces.filter((piece) => piece.removed === null);
  const alone = aloneIn(kept, source);
  const titleId = titleAt(kept, alone);
  const levels = new Map(titleId < 0 ? [] : [[titleId, 1]]);
  kept.forEach((piece, i) => {
    const next = kept[i + 1];
    if (next === undefined || levels.has(piece.id) || !alone.has(piece.id)) return;
    if (!isParagraph(piece) || !isParagraph(next)) return;
    if (canBeHeading(blockText(piece.block), blockText(next.block))) levels.set(piece.id, 2);
  });
  const title = kept.find((piece) => piece.id === titleId);
  const result = pieces.map((piece) => asHeading(piece, levels.get(piece.id)));
  return { pieces: result, title: title ? blockText(title.block) : '' };
}

/**
 * Reads plain text into a draft: paragraphs by blank lines and line statistics, page clutter out, headings
 * where they are safe. A title, byline or date is taken only from lines that say so, and stays in the text.
 */
export function readPlain(source: PlainSource): ArticleDraft {
  const read = paragraphsOf(source.text, source.lineEnds);
  const blocks = read.paragraphs.map(({ text }): Block => ({ type: 'paragraph', content: inlineOf(text) }));
  const cleaned = cleanPieces(piecesOf(blocks));
  const { pieces, title } = withHeadings(cleaned.pieces, read.paragraphs);
  const kept = pieces.filter((piece) => piece.removed === null);
  const top = readTopLines(kept.slice(0, 5).map((piece) => blockText(piece.block)));
  const blank = blankFields();
  const didJoin = read.joined && source.lineEnds !== 'keep';
  return {
    name: source.name,
    mediaType: source.mediaType,
    reader: source.reader ?? 'text',
    encoding: source.encoding,
    linesJoined: didJoin,
    fields: {
      ...blank,
      title: title === '' ? blank.title : { value: title, from: 'text', why: 'The first line' },
      byline:
        top.byline === null ? blank.byline : { value: top.byline, from: 'text', why: 'A line at the top' },
      published: cleaned.published ?? top.published,
    },
    pieces,
    warnings: didJoin ? [joinedWarning] : [],
  };
}
