import { CodePointIndex } from '../code-points';
import { alignTokens } from './align-tokens';
import { postings, type Postings } from './postings';
import { retell, type Retold } from './retell';
import { slideInserts } from './slide';
import { tokenise, type Tokens } from './tokens';
import { Vocabulary } from './vocabulary';

/** Which tokens of a new text are which tokens of an old one. */
export interface TokenAlignment {
  readonly old: Tokens;
  readonly new: Tokens;
  readonly vocabulary: Vocabulary;
  /** For each old token its new one, and for each new token its old one; -1 for none. Both rise. */
  readonly match: Int32Array;
  readonly inverse: Int32Array;
}

/** Two whole texts and the edit that leads from one to the other, made once for all passages. */
export interface Alignment extends TokenAlignment {
  readonly oldIndex: CodePointIndex;
  readonly newIndex: CodePointIndex;
  /** The parts that were told anew, in order: rare words were no guide there. */
  readonly retold: readonly Retold[];
  /** Where the words of the new text stand; worked out when first asked for. */
  readonly newPostings: () => Postings;
}

/** Aligns tokens that share a vocabulary. */
export function alignParts(old: Tokens, next: Tokens, vocabulary: Vocabulary): TokenAlignment {
  return paired(old, next, vocabulary, alignTokens(old.ids, next.ids));
}

function paired(old: Tokens, next: Tokens, vocabulary: Vocabulary, match: Int32Array): TokenAlignment {
  const inverse = new Int32Array(next.ids.length).fill(-1);
  for (const [from, to] of match.entries()) if (to >= 0) inverse[to] = from;
  slideInserts(old, next, match, inverse);
  slideInserts(next, old, inverse, match);
  return { old, new: next, vocabulary, match, inverse };
}

/** Works out the edit from one text to another. Near-linear in their length; a megabyte takes about a second. */
export function alignTexts(oldText: string, newText: string): Alignment {
  const vocabulary = new Vocabulary();
  const old = tokenise(oldText, vocabulary);
  const next = tokenise(newText, vocabulary);
  vocabulary.count(old.ids);
  vocabulary.count(next.ids);
  const match = alignTokens(old.ids, next.ids);
  const retold = retell(old, next, match);
  let places: Postings | null = null;
  return {
    ...paired(old, next, vocabulary, match),
    retold,
    newPostings: () => (places ??= postings(next, vocabulary.size)),
    oldIndex: new CodePointIndex(oldText),
    newIndex: new CodePointIndex(newText),
  };
}
