import { isFiniteForm, isHappeningInfinitive, participleWeight, tellsWith } from './verbs';

/** A word of a clause; UTF-16 indexes, end-exclusive. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly end: number;
}

/** A stretch of a clause, UTF-16, end-exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The finite verb of a main clause, and whether something happens by it. */
export interface VerbPhrase {
  readonly at: number;
  readonly end: number;
  readonly weight: 0 | 1 | 2;
  /** Whether a participle, an infinitive or a particle closes the clause: it must not be cut before. */
  readonly bracket: boolean;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const passive = set('wurde wurden');
const coming = set('wird werden soll sollen');
const perfect = set('ist sind hat haben hatte hatten war waren');
/** Of what may be, is wanted, is said or is so. */
const others = set(
  `kann können konnte konnten könnte könnten muss müssen musste mussten müsste müssten will wollen wollte wollten möchte
  möchten darf dürfen durfte durften dürfte dürften mag sollte sollten würde würden wäre wären sei seien habe hätte hätten
  sagte sagten sagt sagen erklärte erklärten erklärt teilte teilten berichtete berichteten meldete meldeten hieß heißt
  betonte schrieb schrieben gab gibt gaben zeigte zeigten galt gilt lag lagen liegt blieb blieben stand standen steht
  glaubte dachte meinte wusste schien scheint gehörte gehört warnte kritisierte`,
);
const determiners = set(
  'der die das den dem des ein eine einen einem einer eines diese dieser dieses diesen diesem jene jener ihre ihr ihren ihrem ihrer seine sein seinen seinem seiner',
);
const no = set('nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne kaum weder');

/** The words of a clause. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether a place stands between an article and its noun: "die *am Montag eröffnete* Schau". Dates have capitals too,
 * and close nothing. `start` is where to look from.
 */
export function isBeforeNoun(clause: string, at: number, dates: readonly Range[], start = 0): boolean {
  for (const word of wordsOf(clause.slice(0, at)).toReversed()) {
    if (word.at < start) return false;
    if (dates.some(({ from, to }) => from <= word.at && word.at < to)) continue;
    if (determiners.has(word.lower)) return true;
    if (/^\p{Lu}/u.test(word.text)) return false;
  }
  return false;
}

/** The particle, participle or infinitive that closes a clause, with "worden" and "werden" behind it set apart. */
function closing(words: readonly Word[]): { readonly last: string; readonly helper: string } {
  const [before, last] = [words.at(-2)?.lower ?? '', words.at(-1)?.lower ?? ''];
  return last === 'worden' || last === 'werden' ? { last: before, helper: last } : { last, helper: '' };
}

function weightOf(finite: string, words: readonly Word[]): { weight: 0 | 1 | 2; bracket: boolean } {
  const { last, helper } = closing(words);
  if (passive.has(finite)) return { weight: participleWeight(last), bracket: true };
  if (coming.has(finite)) {
    const isPassive = helper === 'werden' || finite.startsWith('w');
    const weight = isHappeningInfinitive(last) ? 2 : isPassive ? participleWeight(last) : 0;
    return { weight, bracket: true };
  }
  if (perfect.has(finite)) {
    const weight = participleWeight(last);
    // Of "ist geplant" and the like the form alone says nothing.
    return { weight: weight === 2 || helper === 'worden' ? weight : 0, bracket: true };
  }
  const parts = tellsWith(finite, last);
  return { weight: parts ? 2 : 0, bracket: parts && !tellsWith(finite, '') };
}

/** The finite verb of a main clause; null where none is known, and what it does not tell is no happening. */
export function verbPhraseOf(clause: string, dates: readonly Range[]): VerbPhrase | null {
  const words = wordsOf(clause);
  for (const word of words) {
    const { lower, at, end } = word;
    if (/^\p{Lu}/u.test(word.text)) continue;
    const isVerb = passive.has(lower) || coming.has(lower) || perfect.has(lower) || others.has(lower);
    if (!isVerb && (!isFiniteForm(lower) || isBeforeNoun(clause, at, dates))) continue;
    if (others.has(lower) || words.some((each) => no.has(each.lower)))
      return { at, end, weight: 0, bracket: false };
    return { at, end, ...weightOf(lower, words) };
  }
  return null;
}

/** Whether words begin with a finite verb. */
export function beginsWithVerb(words: string): boolean {
  const first = wordsOf(words)[0];
  return first !== undefined && verbPhraseOf(words, [])?.at === first.at;
}
