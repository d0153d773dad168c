import { piecesOf, type Piece } from '../pieces';
import { beginsWithVerb, verbPhraseOf, type Range } from './verb-phrase';

/** A main clause, put together of pieces of a sentence, and where places of the sentence came to stand in it. */
export interface MainClause {
  readonly words: string;
  readonly placeOf: (at: number) => number | null;
}

/** What opens a clause that hangs on another, at the start of a piece. */
const subordinator =
  /^\s*(?:dass|weil|nachdem|bevor|ehe|während|obwohl|obgleich|wenn|als|ob|da|damit|sodass|indem|falls|bis|seit|seitdem|sobald|solange|wo|wie|wohin|woher|warum|wer|was|welche[rsmn]?|sofern|zumal|um|ohne|anstatt|statt)\s/iu;
/** Behind a comma also a relative, with or without a preposition, and what only adds to a noun. */
const relative =
  /^\s*(?:(?:(?:in|an|auf|mit|von|zu|bei|aus|für|über|unter|nach|vor|gegen|um|durch|wegen)\s)?(?:der|die|das|den|dem|denen|deren|dessen)|so|laut|darunter|sowie|also|etwa|nämlich|und|oder|aber|sondern|doch|denn)\s/u;

/** Behind a comma a noun goes on with a list, and the word that ends the clause stands behind that. */
const isListed = (sentence: string, next: Piece | undefined): boolean =>
  next?.after === ',' && /^\s*\p{Lu}/u.test(sentence.slice(next.from, next.to));

const trimmed = (sentence: string, { from, to }: Piece): Range => {
  const words = sentence.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: start + words.trim().length };
};

function joined(sentence: string, stretches: readonly Range[]): MainClause {
  const placed = stretches.map((each, index) => ({
    ...each,
    at: stretches.slice(0, index).reduce((sum, { from, to }) => sum + to - from + 1, 0),
  }));
  return {
    words: stretches.map(({ from, to }) => sentence.slice(from, to)).join(' '),
    placeOf: (place) => {
      const piece = placed.find(({ from, to }) => from <= place && place < to);
      return piece === undefined ? null : piece.at + place - piece.from;
    },
  };
}

/**
 * The main clause of a German sentence that a place stands in, or null where it stands in what hangs on one: a
 * relative, an aside, a clause with its own conjunction. Where it cannot be told, null: what is missed costs less.
 */
export function mainClauseAt(sentence: string, at: number): MainClause | null {
  const pieces = piecesOf(sentence);
  const index = pieces.findIndex(({ from, to }) => from <= at && at < to);
  const own = pieces[index];
  const first = pieces[0];
  if (own === undefined || first === undefined || own.aside) return null;
  const words = sentence.slice(own.from, own.to);
  if (subordinator.test(words) || isListed(sentence, pieces[index + 1])) return null;
  if (index === 0 || own.after === ';') return joined(sentence, [trimmed(sentence, own)]);
  if (relative.test(words) || !beginsWithVerb(words)) return null;
  const opening = sentence.slice(first.from, first.to);
  if (subordinator.test(opening)) return joined(sentence, [trimmed(sentence, own)]);
  // "Ana Reyes, die Chefin der Partei, trat am Montag zurück": what stands between is said of the first.
  const isSubject = index === 2 && verbPhraseOf(opening, []) === null;
  return isSubject ? joined(sentence, [trimmed(sentence, first), trimmed(sentence, own)]) : null;
}
