import { fold } from '../derive/fold';
import { searchTerms } from '../text/found-lines';
import { soughtWords, type SoughtWord } from './folded-words';
import { typedDate } from './typed-date';

/** One thing looked for: a word, or a phrase that was typed in quotation marks. */
export interface AskedTerm {
  /** As it stands in a folded text. */
  readonly term: string;
  readonly words: readonly SoughtWord[];
  /** The one word that may be mistyped; null for a phrase and what is no single word. */
  readonly mistyped: string | null;
  /** The day it means, as dates are found by: 2023-02-14. Null where it is no date in figures. */
  readonly date: string | null;
}

/** Words of a question that are looked for: who types more pasted a text. */
const most = 24;

/** What is looked for, each of which must stand somewhere in what is found. */
export function askedTerms(typed: string): AskedTerm[] {
  const quoted = fold(typed);
  return searchTerms(typed)
    .slice(0, most)
    .map((term) => {
      const date = typedDate(term);
      const joined = date?.replaceAll('-', '');
      const words = soughtWords(term).map((word) => (joined === undefined ? word : { ...word, joined }));
      const [only] = words;
      const single = words.length === 1 && only?.word === term && !quoted.includes(`"${term}"`);
      return { term, words, mistyped: single && !only.whole ? term : null, date };
    });
}
