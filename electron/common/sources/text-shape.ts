import { sentencesOf } from '../text/sentences';
import { hashWord, runsOf } from './hash';
import { termOf } from './terms';
import { wordsOf, type Word } from './words';

/** A sentence as sentences are compared. */
export interface SentenceShape {
  /** Where it stands, without white space around it, in UTF-16 indexes of the text. */
  readonly from: number;
  readonly to: number;
  /** Its first word, counted in the text, how many it has, and the distinct terms among them, as hashes. */
  readonly first: number;
  readonly words: number;
  readonly terms: readonly number[];
}

/** A text as it is compared with others. It holds no words, so that those of a whole library fit into memory. */
export interface TextShape {
  readonly words: number;
  /** The runs of five words as hashes, each at the place of its first word. */
  readonly runs: Int32Array;
  readonly sentences: readonly SentenceShape[];
}

/** What a text is compared by. `language` is a BCP 47 tag, for where sentences end. Linear. */
export function shapeOf(text: string, language = 'en'): TextShape {
  const words = wordsOf(text);
  const hashes = words.map(({ word }) => hashWord(word));
  return { words: words.length, runs: runsOf(hashes), sentences: sentenceShapes(text, words, language) };
}

function sentenceShapes(text: string, words: readonly Word[], language: string): SentenceShape[] {
  const shapes: SentenceShape[] = [];
  let lineFrom = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    for (const sentence of sentencesOf(line, language)) {
      const from = lineFrom + sentence.from;
      const end = from + sentence.words.length;
      const terms = new Set<number>();
      const first = at;
      for (let word = words[at]; word !== undefined && word.from < end; word = words[++at]) {
        const term = termOf(word.word);
        if (term !== null) terms.add(hashWord(term));
      }
      const lead = sentence.words.length - sentence.words.trimStart().length;
      const to = from + sentence.words.trimEnd().length;
      if (at > first) shapes.push({ from: from + lead, to, first, words: at - first, terms: [...terms] });
    }
    lineFrom += line.length + 1;
  }
  return shapes;
}
