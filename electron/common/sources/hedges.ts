import { termOf } from './terms';
import type { Word } from './words';

/** English words that leave it open whether something is so; where they are lost in a retelling, "may" becomes "is". */
const hedges: ReadonlySet<string> = new Set(
  `may might could perhaps possibly probably likely unlikely reportedly allegedly apparently seemingly supposedly
  presumably seem seems seemed suspected alleged purported believed thought expected possible
  unconfirmed`.split(/\s+/),
);

/** A word that leaves open what comes after it, and the first word of that. */
export interface Hedge {
  readonly hedge: Word;
  /** What is left open: the next word that says something; null where none follows closely. */
  readonly of: Word | null;
  /** Where what is left open surely ends, in UTF-16 units of the text: a few words on. */
  readonly to: number;
}

/** Words between a word of doubt and what it is about: "may still attend", "may three times". */
const between = /^(?:still|also|later|earlier|soon|even|already|again|yet|early|late|\p{N}+|\p{L}{3,}ly)$/u;

/** Among some words of a text, those that leave something open. English; other languages have none here. */
export function hedgesIn(text: string, words: readonly Word[]): Hedge[] {
  return words.flatMap((hedge, at) => {
    // The month is no doubt.
    if (!hedges.has(hedge.word) || text.startsWith('May', hedge.from)) return [];
    const after = words.slice(at + 1, at + 5);
    const of = after.find(({ word }) => termOf(word) !== null && !hedges.has(word) && !between.test(word));
    // "A suspected Chinese balloon" doubts the balloon.
    const isName = of !== undefined && /^\p{Lu}/u.test(text.slice(of.from));
    return { hedge, of: of && !isName ? of : null, to: after.at(-1)?.to ?? hedge.to };
  });
}
