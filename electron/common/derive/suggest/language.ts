import type { EdtfDate } from '#common/time/edtf-value';
import type { NamedThing } from './found-event';
import type { DatedSentence, DateHere } from './sentences-with-dates';

/** A clause of a sentence that tells of a happening, with the date it is told by. */
export interface Happening {
  readonly date: DateHere;
  readonly parsed: EdtfDate;
  /** How surely it is one: 2 by a verb known for it, 1 by any other. */
  readonly weight: 1 | 2;
  /** The words of the clause, asides left out. */
  readonly clause: string;
  /** A short title for it in its own words; empty where too little is left to go by. */
  readonly title: () => string;
}

/** All that suggesting events needs to know of one language. */
export interface SuggestLanguage {
  readonly code: string;
  /** Words by which a writer speaks of himself or to the reader. */
  readonly addresses: RegExp;
  /** Words of counts and shares: what rose or fell is news, and seldom an event of a history. */
  readonly figures: RegExp;
  /** At the start of a clause: someone named before. */
  readonly pronoun: RegExp;
  readonly happeningsIn: (sentence: DatedSentence) => Happening[];
  /** The people and places that a sentence of a text names for sure. */
  readonly namedIn: (sentence: string, text: string) => NamedThing[];
  readonly forms: WordForms;
}

/** How words of a language are compared, case and accents folded. */
export interface WordForms {
  /** Words that say nothing of what a title is about. */
  readonly common: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}
