import type { SoughtTerm } from '#common/text/found-lines';
import type { IndexedKind } from './indexed-record';

/** A record that may hold what is looked for, and how well it fits. */
export interface Candidate {
  readonly kind: IndexedKind;
  readonly id: string;
  readonly score: number;
}

/** What the index knows of a question. Each candidate is to be checked against the words it has now. */
export interface Candidates {
  /** What is looked for, with the date each means and the words it may have been mistyped for; empty where nothing is. */
  readonly terms: readonly SoughtTerm[];
  /** The words that some were taken for, as they are told to the user. */
  readonly near: readonly string[];
  /** The best first; null where no word is asked for, but signs, which no index knows. */
  readonly hits: readonly Candidate[] | null;
}
