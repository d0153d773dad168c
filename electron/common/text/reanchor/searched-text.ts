import { CodePointIndex } from '../code-points';
import { postings, type Postings } from './postings';
import { tokenise, type Tokens } from './tokens';
import { Vocabulary } from './vocabulary';

/** A text made ready to be searched for quotes; made once for all of them. */
export interface SearchedText {
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  readonly index: CodePointIndex;
}

/** Makes a text ready to be searched, in linear time. */
export function searchedText(text: string): SearchedText {
  const vocabulary = new Vocabulary();
  const tokens = tokenise(text, vocabulary);
  vocabulary.count(tokens.ids);
  return {
    tokens,
    vocabulary,
    postings: postings(tokens, vocabulary.size),
    index: new CodePointIndex(text),
  };
}
