import type { Block } from '#common/text/article-doc';
import { blockText, wordCount } from '../blocks';
import type { Piece } from '../draft';
import { without } from '../pieces';

const captionReason = 'A caption repeated: the first one stays';
const titleReason = 'The headline repeated: the first one stays';

/** Credits that stand under pictures and nowhere else. */
const credit =
  /\b(?:getty images|reuters|afp|xinhua|ap photo|epa|file photo|photo(?:graph)?(?: by|:)|image(?: credit|:)|tass|handout)\b/i;

interface Line {
  readonly index: number;
  readonly text: string;
}

function lineOf(piece: Piece): string | null {
  if (piece.removed !== null) return null;
  const { type } = piece.block;
  if (type !== 'paragraph' && type !== 'caption' && type !== 'heading') return null;
  const text = blockText(piece.block);
  return text.length > 0 && text.length <= 300 ? text : null;
}

/**
 * Whether lines of the same words are a picture's caption copied once for each size of the picture, and not a
 * speaker's name, an answer given twice or a chorus. Words enough to describe a picture; no colon at the end;
 * and a sentence only where the two stand together or carry a credit.
 */
function isCaption(lines: readonly Line[]): boolean {
  const text = lines[0]?.text ?? '';
  if (wordCount(text.replace(/\p{N}/gu, '')) < 4 || text.length < 8 || /[:?：？]$/.test(text)) return false;
  const together = lines.some((line, i) => line.index + 1 === lines[i + 1]?.index);
  const isSentence = /[.!…]["”’)]?$|。$/.test(text);
  return together || credit.test(text) || !isSentence;
}

function repeatsIn(pieces: readonly Piece[]): Line[][] {
  const byWords = new Map<string, Line[]>();
  pieces.forEach((piece, index) => {
    const text = lineOf(piece);
    if (text === null) return;
    const key = text.replace(/\s+/g, ' ').toLowerCase();
    const lines = byWords.get(key);
    if (lines) lines.push({ index, text });
    else byWords.set(key, [{ index, text }]);
  });
  return [...byWords.values()].filter((lines) => lines.length > 1);
}

function asCaption(block: Block): Block {
  return block.type === 'paragraph' ? { type: 'caption', content: block.content ?? [] } : block;
}

/**
 * Takes out captions that a copied page repeats: the first stays and becomes a caption. The first line of all,
 * said once more, is the headline instead: it stays what it is. Other headings may repeat as they like.
 */
export function takeRepeats(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  const first = pieces.findIndex((piece) => lineOf(piece) !== null);
  for (const lines of repeatsIn(pieces)) {
    const [head, ...later] = lines;
    const piece = head && pieces[head.index];
    if (piece === undefined || !isCaption(lines)) continue;
    const isTitle = head?.index === first && (piece.block.type === 'heading' || lines.length === 2);
    if (piece.block.type === 'heading' && !isTitle) continue;
    if (!isTitle) result[head?.index ?? piece.id] = { ...piece, block: asCaption(piece.block) };
    for (const { index } of later) {
      const repeat = pieces[index];
      if (repeat) result[index] = without(repeat, isTitle ? titleReason : captionReason);
    }
  }
  return result;
}
