import { baseWeight, isPast, isPresentForm, isStateNow, pastWeight, type Weight } from './verbs';

/** What the first finite verb of a clause makes of it. */
export type MainVerb =
  /** Something happens, happened or is to happen; `at` is the place of the verb in the words (UTF-16). */
  | {
      readonly kind: 'happens';
      readonly weight: Exclude<Weight, 0>;
      readonly at: number;
      /** "has met": told without its day, so that a day beside it is another thing's. */
      readonly perfect?: true;
    }
  /** Someone says something; `end` is where what is said may begin. */
  | { readonly kind: 'says'; readonly at: number; readonly end: number }
  /** What is so, may be, or did not come about. */
  | { readonly kind: 'other'; readonly at: number };

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const says = set(
  'said says told tells noted notes added adds stressed explained explains argued argues claimed claims',
);
const saysToo = set(
  'wrote writes stated states insisted insists maintained maintains acknowledged suggested suggests',
);
const doubts = set('may might could can should must cannot declined declines do does did');
const negations = set('not never no neither nor hardly barely without n’t nobody none nothing');
const negated = /(?:n['’]t)$/;
const beForms = set('is are was were be been');
const haveForms = set('has have had');
const willForms = set('will would shall');
const adverbs =
  /^(?:also|now|then|most|very|later|first|formally|again|still|just|only|even|soon|both|all|each|once|there|here|.+ly)$/;
const arranged = set('set due expected scheduled planned slated going supposed ready');
/** A word in -ed behind one of these is said of a noun: "the planned visit". */
const beforeNoun = set(
  'the a an its his her their our this that these those some many most of in by with for and or to',
);

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    at: match.index,
  }));
}

const isNo = (word: Word | undefined): boolean =>
  word !== undefined && (negations.has(word.lower) || negated.test(word.lower));

/** The first words from a place that are no adverbs. */
function past(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && adverbs.test(words[at]?.lower ?? '')) at += 1;
  return at;
}

function happens(weight: Weight, at: number): MainVerb {
  return weight === 0 ? { kind: 'other', at } : { kind: 'happens', weight, at };
}

/** What follows "will", or "is to": a base form, or "be" and a participle. */
function planned(words: readonly Word[], from: number, at: number): MainVerb {
  const next = past(words, from);
  const word = words[next];
  if (word === undefined || isNo(word)) return { kind: 'other', at };
  if (word.lower !== 'be' && word.lower !== 'have') return happens(baseWeight(word.lower), at);
  const participle = words[past(words, next + 1)];
  return word.lower === 'be' ? happens(pastWeight(participle?.lower ?? ''), at) : { kind: 'other', at };
}

/** "is to visit", "was held", "is set to begin", "are visiting"; anything else that is, is no happening. */
function afterBe(words: readonly Word[], from: number, at: number): MainVerb {
  const next = past(words, from);
  const word = words[next];
  if (word === undefined || isNo(word)) return { kind: 'other', at };
  if (word.lower === 'to') return planned(words, next + 1, at);
  if (arranged.has(word.lower)) {
    const after = words[next + 1]?.lower;
    if (after === 'to') return planned(words, next + 2, at);
    return word.lower === 'ready' || word.lower === 'going' || word.lower === 'supposed'
      ? { kind: 'other', at }
      : { kind: 'happens', weight: 1, at };
  }
  if (word.lower === 'being') return happens(pastWeight(words[next + 1]?.lower ?? ''), at);
  const lasting = /^(\p{Ll}{3,})ing$/u.exec(word.lower)?.[1];
  if (lasting !== undefined) {
    const base = [lasting, `${lasting}e`, lasting.slice(0, -1)].find((each) => baseWeight(each) === 2);
    return happens(base === undefined ? 0 : 2, at);
  }
  return happens(pastWeight(word.lower), at);
}

function afterHave(words: readonly Word[], from: number, at: number): MainVerb {
  const next = past(words, from);
  const word = words[next];
  if (word === undefined || isNo(word) || word.lower === 'yet' || word.lower === 'to')
    return { kind: 'other', at };
  if (word.lower === 'been') return afterBe(words, next + 1, at);
  if (says.has(word.lower)) return { kind: 'says', at, end: word.at + word.text.length };
  return happens(pastWeight(word.lower), at);
}

/** "the planned visit", "a newly built bridge", "the minister's promised reply". */
function standsBeforeNoun(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.lower ?? '';
  if (/^\p{L}+ly$/u.test(before) && index > 1) return standsBeforeNoun(words, index - 1);
  return beforeNoun.has(before) || /['’]s$/.test(before);
}

/** What one word, as the first finite verb, makes of the clause; null where it is no verb. */
function verbAt(words: readonly Word[], index: number): MainVerb | null {
  const word = words[index];
  if (word === undefined) return null;
  const { lower, at } = word;
  if (isNo(word)) return { kind: 'other', at };
  if (doubts.has(lower)) return { kind: 'other', at };
  if (willForms.has(lower)) return planned(words, index + 1, at);
  if (beForms.has(lower)) return afterBe(words, index + 1, at);
  if (haveForms.has(lower)) {
    const verb = afterHave(words, index + 1, at);
    return verb.kind === 'happens' && lower !== 'had' ? { ...verb, perfect: true } : verb;
  }
  const before = words[index - 1];
  if (before === undefined) return null;
  if (says.has(lower) || saysToo.has(lower)) return { kind: 'says', at, end: at + word.text.length };
  // A name of its own: "Left Party".
  if (/^\p{Lu}/u.test(word.text)) return null;
  if (isStateNow(lower)) return { kind: 'other', at };
  const isSaidOfNoun = standsBeforeNoun(words, index);
  if (!isSaidOfNoun && isPast(lower)) return happens(pastWeight(lower), at);
  const bySubject = /^\p{Lu}/u.test(before.text) || before.lower === 'who';
  return isPresentForm(lower) && bySubject ? { kind: 'happens', weight: 2, at } : null;
}

/**
 * The first finite verb of a clause in English, and whether something happens by it. Found by lists and endings: what
 * it cannot tell is none, for a happening that is missed costs less than one that is none.
 */
export function mainVerbOf(clause: string): MainVerb | null {
  const words = wordsOf(clause);
  for (let index = 0; index < words.length; index++) {
    const verb = verbAt(words, index);
    if (verb !== null) return verb;
  }
  return null;
}

/** Whether words begin with a finite verb, so that what stands before them is what it is said of. */
export function beginsWithVerb(words: string): boolean {
  return mainVerbOf(`X ${words.trimStart()}`)?.at === 2;
}
