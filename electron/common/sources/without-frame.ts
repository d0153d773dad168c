import { hashWord } from './hash';
import type { SentenceShape, TextShape } from './text-shape';

/** Articles in which words must stand before they may be a page's frame rather than what the article tells. */
const fewestAlike = 5;

/** What a sentence is known by again: its terms in order. */
export function sentenceKey({ terms }: SentenceShape): number {
  return hashWord(terms.join(' '));
}

/**
 * A text without the sentences that many articles have (menus, notices, the line under every piece of one paper): two
 * pages of one site are alike in those, and are not one source for it. A text of which less than half would be left
 * stays as it is: then it is the text itself that many have copied.
 */
export function withoutFrame(shape: TextShape, occurrences: (sentence: number) => number): TextShape {
  const own = shape.sentences.filter((sentence) => occurrences(sentenceKey(sentence)) < fewestAlike);
  const words = own.reduce((sum, sentence) => sum + sentence.words, 0);
  if (own.length === shape.sentences.length || words * 2 < shape.words) return shape;
  const runs = own.flatMap((sentence) => [
    ...shape.runs.subarray(sentence.first, sentence.first + sentence.words),
  ]);
  return { words, runs: Int32Array.from(runs), sentences: own };
}
