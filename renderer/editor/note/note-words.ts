import type { Node } from '@tiptap/pm/model';
import { citedWords } from '#common/model/rich-text';

/** Words that stand together in a note: where in its words (UTF-16 units), and where in its document. */
interface Piece {
  readonly start: number;
  readonly text: string;
  /** The position before the first of them. */
  readonly at: number;
  /** Of a citation or a line break, which is one thing whatever it says. */
  readonly whole: boolean;
}

type Found = Omit<Piece, 'start'>;

/** What of a note some words take up: a range of its text, or a thing that holds them. */
export type WordsPlace = { readonly from: number; readonly to: number } | { readonly thing: number };

/** The words of a note just as `richTextWords` gives them to search, and where each stands in its editor. */
export class NoteWords {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(doc: Node) {
    const blocks: Found[][] = [];
    inlineOf(doc, -1, blocks);
    const pieces: Piece[] = [];
    let text = '';
    for (const [index, block] of blocks.entries()) {
      if (index > 0) text += '\n';
      for (const piece of block) {
        pieces.push({ ...piece, start: text.length });
        text += piece.text;
      }
    }
    this.text = text;
    this.#pieces = pieces;
  }

  /**
   * Where `words` stand that were found at `start`; where the note changed since, the nearest place that has them.
   * Null when none has.
   */
  find(words: string, start: number): { readonly start: number; readonly end: number } | null {
    if (words === '') return null;
    const before = this.text.lastIndexOf(words, start);
    const after = this.text.indexOf(words, start);
    const nearest = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
    return nearest < 0 ? null : { start: nearest, end: nearest + words.length };
  }

  /** What words of a range take up in the document, piece by piece. */
  places({ start, end }: { readonly start: number; readonly end: number }): WordsPlace[] {
    return this.#pieces
      .filter((piece) => piece.start < end && piece.start + piece.text.length > start)
      .map(({ at, whole, start: first, text }) =>
        whole
          ? { thing: at }
          : { from: at + Math.max(0, start - first), to: at + Math.min(text.length, end - first) },
      );
  }
}

/** The words that a node gives to the block it stands in; blocks in it are put to `blocks`. `at`: its position. */
function inlineOf(node: Node, at: number, blocks: Found[][]): Found[] {
  if (node.isText) return [{ text: node.text ?? '', at, whole: false }];
  const quote = typeof node.attrs['quote'] === 'string' ? node.attrs['quote'] : '';
  switch (node.type.name) {
    case 'hardBreak':
      return [{ text: '\n', at, whole: true }];
    case 'citation':
      return [{ text: citedWords(quote), at, whole: true }];
    case 'citationBlock':
      blocks.push([{ text: quote, at, whole: true }]);
      return [];
    default: {
      const inline: Found[] = [];
      node.forEach((child, offset) => inline.push(...inlineOf(child, at + 1 + offset, blocks)));
      if (inline.some(({ text }) => text !== '')) blocks.push(inline);
      return [];
    }
  }
}
