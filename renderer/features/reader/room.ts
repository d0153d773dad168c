/** What the reader has room for beside the words: cards, bars, or bars with hardly a margin. */
export type Room = 'cards' | 'bars' | 'tight';

/*
 * Sixty characters of the article's serif take about 490 pixels. Cards may come only where that many are left to
 * them, and the margins may go only where it would otherwise be fewer.
 */
const words = 490;
const cards = 232 + 28 + 16 + 24 + 16;
const margins = 24 + 16 + 28 + 8;

/** How a reader of this width (pixels) is divided. */
export function roomFor(width: number): Room {
  if (width >= words + cards) return 'cards';
  return width >= words + margins ? 'bars' : 'tight';
}
