import { piecesOf, type Piece } from '../pieces';
import { beginsWithVerb, mainVerbOf } from './main-verb';

/** A stretch of a sentence that stands by itself or hangs on another; UTF-16 indexes, end-exclusive. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** `under`: a clause that hangs on another, an aside, or who it is that says so. */
  readonly kind: 'main' | 'under';
}

/** What opens a clause that hangs on another, wherever it stands. */
const opener =
  /(?<![\p{L}\p{N}-])(?:who|whom|whose|which|that|where|when|while|whilst|after|before|because|since|until|till|if|whether|unless|although|though|following|amid|despite|ahead of|in order to)(?![\p{L}\p{N}-])/iu;
/** What opens one behind a comma, or at the start of a sentence, and is something else within it. */
const openerAside =
  /^\s*(?:as|including|with|given|once|among|being|having|followed|compared|even|partly|not|such as|except|rather)(?![\p{L}\p{N}])/iu;
/** Who says it, told in passing: "the ministry said on Monday", "according to officials". */
const attribution =
  /^\s*(?:(?:[\p{L}\p{N}'’.-]+\s+){1,10}(?:said|says|told|announced|reported|reports|wrote|added|noted|confirmed|predicted|insisted|warned|acknowledged|argued|claimed|stated|declared|explained|believes?)(?![\p{L}\p{N}])|according to\s)/iu;
/** The clauses of one piece: what stands before an opener, and what hangs on it. */
function within(sentence: string, { from, to }: Piece): Clause[] {
  const words = sentence.slice(from, to);
  const at = opener.exec(words)?.index;
  if (at === undefined) return [{ from, to, kind: 'main' }];
  const under: Clause = { from: from + at, to, kind: 'under' };
  return words.slice(0, at).trim() === ''
    ? [{ ...under, from }]
    : [{ from, to: from + at, kind: 'main' }, under];
}

/** "Wang, the minister, met…", "Wang, named adviser in May, met…": between commas, and the verb comes behind. */
function isApposition(sentence: string, pieces: readonly Piece[], index: number): boolean {
  const [before, own, next] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  if (!before || !own || own.after !== ',' || next?.after !== ',') return false;
  const words = (piece: Piece): string => sentence.slice(piece.from, piece.to);
  return beginsWithVerb(words(next)) && mainVerbOf(words(before)) === null;
}

/** "…the decision, announced on Friday": behind a verb, what begins with another is said of a noun. */
function isParticiple(sentence: string, pieces: readonly Piece[], index: number): boolean {
  const own = pieces[index];
  const before = pieces.slice(0, index).map(({ from, to }) => sentence.slice(from, to));
  if (own?.after !== ',' || !beginsWithVerb(sentence.slice(own.from, own.to))) return false;
  return before.some(
    (words) => !opener.test(words) && !openerAside.test(words) && mainVerbOf(words) !== null,
  );
}

/**
 * Parts an English sentence into clauses, in order, by its commas and the words that open a clause. A clause that is
 * taken to hang on another where it does not is only a happening missed.
 */
export function clausesOf(sentence: string): Clause[] {
  const pieces = piecesOf(sentence);
  return pieces.flatMap((piece, index): Clause[] => {
    const { from, to, after, aside } = piece;
    const words = sentence.slice(from, to);
    const first = index === 0;
    const hangs = openerAside.test(words) && (after === ',' || first);
    const says = (after === ',' || /^\s*according/i.test(words)) && attribution.test(words);
    const isAside =
      aside ||
      hangs ||
      says ||
      isApposition(sentence, pieces, index) ||
      isParticiple(sentence, pieces, index);
    return isAside ? [{ from, to, kind: 'under' }] : within(sentence, piece);
  });
}
