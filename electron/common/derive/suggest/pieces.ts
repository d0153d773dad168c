const piecePattern = /[^,;:()–—]+|[,;:()–—]/gu;

/** A stretch of a sentence between marks; UTF-16 indexes, end-exclusive. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The mark before it; empty at the start. */
  readonly after: string;
  /** Whether it stands in brackets or between dashes. */
  readonly aside: boolean;
}

/** Parts a sentence at its commas, dashes and brackets; a comma within a number is none. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let dashed = false;
  let after = '';
  for (const match of sentence.matchAll(piecePattern)) {
    const [mark] = match;
    const from = match.index;
    const to = from + mark.length;
    if (mark.length === 1 && ',;:()–—'.includes(mark)) {
      const inNumber = /\d/.test(sentence.charAt(from - 1)) && /\d/.test(sentence.charAt(to));
      const last = pieces.at(-1);
      if (inNumber && last !== undefined) {
        after = 'number';
        continue;
      }
      if (mark === '(') depth += 1;
      else if (mark === ')') depth = Math.max(0, depth - 1);
      else if (mark === '–' || mark === '—') dashed = !dashed;
      after = mark;
      continue;
    }
    const last = pieces.at(-1);
    if (after === 'number' && last !== undefined) pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ from, to, after, aside: depth > 0 || dashed });
    after = '';
  }
  return pieces;
}
