import type { EdtfDate } from '#common/time/edtf-value';
import { clausesOf, type Clause } from './clauses';
import { dateOfEvent } from './dates-an-event';
import { beginsWithVerb, mainVerbOf, type MainVerb } from './main-verb';
import type { DatedSentence, DateHere } from '../sentences-with-dates';

type Happening = Extract<MainVerb, { kind: 'happens' }>;

/** A clause of a sentence that tells of a happening, with the date it is told by. */
export interface Telling {
  readonly date: DateHere;
  readonly parsed: EdtfDate;
  readonly weight: Happening['weight'];
  /** The words of the clause, asides left out. */
  readonly clause: string;
  /** Where in it an aside was left out behind the verb: a title ends there at the latest. */
  readonly until: number;
  /** Whether it breaks off before "that …", which says what was ruled, found or told. */
  readonly lacksThat: boolean;
  /** The dates in it, as UTF-16 indexes of it; not what is said of a noun. */
  readonly dates: readonly { readonly from: number; readonly to: number }[];
}

const beginsAnew = /^\s*(?:and|but|so|yet)\s/iu;
/** A piece that only says where or when, before what happened: "In Munich, …", "Later that week, …". */
const adverbial =
  /^\s*(?:in|on|at|for|from|during|under|with|without|to|by|over|as|across|along|behind|beyond|near|earlier|later|last|next|this|that|meanwhile|however|then|also|still|instead|separately|elsewhere|today|yesterday|tomorrow|early|late|shortly|soon)(?!\p{L})/iu;

/** Whether words that stand by themselves begin at a clause: after a ";" or at a ", and" with a verb of its own. */
function isStart(sentence: string, { from, to, kind }: Clause): boolean {
  if (from === 0) return true;
  const mark = sentence.charAt(from - 1);
  if (mark === ';' || mark === ':') return true;
  const words = sentence.slice(from, to);
  return (
    kind === 'main' &&
    mark === ',' &&
    beginsAnew.test(words) &&
    mainVerbOf(words.replace(beginsAnew, '')) !== null
  );
}

/** Words put together of several stretches of a sentence, and where its dates came to stand in them. */
interface Joined {
  readonly words: string;
  readonly until: number;
  /** Whether it breaks off before "that …", which says what was ruled, found or told. */
  readonly lacksThat: boolean;
  readonly placeOf: (at: number) => number | null;
}

function joined(sentence: string, clauses: readonly Clause[]): Joined {
  const placed: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  let words = '';
  let until = Infinity;
  let lacksThat = false;
  let asideBefore = false;
  for (const { from, to, kind } of clauses) {
    if (kind === 'under') {
      asideBefore = true;
      if (until === Infinity && mainVerbOf(words) !== null) {
        until = words.length;
        lacksThat = /^\s*that\s/iu.test(sentence.slice(from, to));
      }
      continue;
    }
    const piece = sentence.slice(from, to).trim();
    const lead = to - from - sentence.slice(from, to).trimStart().length;
    const comma = words !== '' && !asideBefore && sentence.charAt(from - 1) === ',';
    words += words === '' ? '' : comma ? ', ' : ' ';
    placed.push({ from: from + lead, to: from + lead + piece.length, at: words.length });
    words += piece;
    asideBefore = false;
  }
  const placeOf = (place: number): number | null => {
    const piece = placed.find(({ from, to }) => from <= place && place < to);
    return piece === undefined ? null : piece.at + place - piece.from;
  };
  return { words, until, lacksThat, placeOf };
}

/** The clauses that one stands among, without what only leads up to them. */
function around(sentence: string, clauses: readonly Clause[], at: number): readonly Clause[] {
  const starts = clauses.flatMap((clause, index) => (isStart(sentence, clause) ? [index] : []));
  const first = starts.findLast((start) => start <= at) ?? 0;
  const end = starts.find((start) => start > at) ?? clauses.length;
  const own = clauses.slice(first, end);
  const [opening, next] = own.filter(({ kind }) => kind === 'main');
  if (opening === undefined || next === undefined) return own;
  const [words, rest] = [opening, next].map(({ from, to }) => sentence.slice(from, to));
  if (words === undefined || rest === undefined || mainVerbOf(words) !== null) return own;
  // What follows stands by itself, and is not the next of several: then this only leads up to it.
  const verb = mainVerbOf(rest)?.at ?? null;
  const isWhole = verb !== null && !beginsWithVerb(rest) && !/\s(?:and|or)\s/iu.test(rest.slice(0, verb));
  return isWhole || (adverbial.test(words) && verb !== null)
    ? own.filter((clause) => clause !== opening)
    : own;
}

/** What someone is told to have said, where the date is of that and not of the saying. */
function reported(clause: string, date: number, end: number): number | null {
  const rest = clause.slice(end);
  const opening = /^\s*(?:that\s+)?/u.exec(rest)?.[0].length ?? 0;
  const isOfSaying = /^(?:\s*(?:on|in|at|late|early|in an?|to)\s)?[^\p{L}]*$/u.test(clause.slice(end, date));
  const isBySaying = /^\s*(?:in|at|during|on|to|from|through|by|after)\s/iu.test(rest);
  return date <= end || isOfSaying || isBySaying ? null : end + opening;
}

/** What follows a verb that is one: "and accused doctors" may say of doctors that they were accused. */
const hasObject =
  /^(?:(?:was|were|is|are|has|had|have|will|would)(?!\p{L})|\p{L}+(?:[.,;]|$|\s+(?:\p{Lu}|\d|(?:the|a|an|his|her|its|their|to|in|on|at|from|with|for|by|of|that|out|up|down|off|over|back|away|into|against|all|some|more|no|two|three|several|many|home|there|here|\p{L}+ly)(?!\p{L}))))/u;

/** "the warrant issued on Monday charged…", "published on Monday by…": a verb right before its date is said of a noun. */
function isParticipleWithDate(
  clause: string,
  verb: number,
  date: { readonly from: number; readonly to: number },
): boolean {
  const isRight = /^\p{L}+\s+(?:on\s+|in\s+)?$/u.test(clause.slice(verb, date.from));
  const behind = clause.slice(date.to);
  return isRight && (/^\s+by\s/iu.test(behind) || beginsWithVerb(behind));
}

/** Where a second predicate begins behind the first one's verb: "crossed the border and *was shot down*". */
function secondPredicate(
  clause: string,
  verb: number,
): { readonly end: number; readonly from: number } | null {
  for (const match of clause.matchAll(/,?\s(?:and|but|then|or)\s+(?:then\s+|later\s+|also\s+)?/giu)) {
    const from = match.index + match[0].length;
    const rest = clause.slice(from);
    if (match.index > verb && beginsWithVerb(rest) && hasObject.test(rest)) return { end: match.index, from };
  }
  return null;
}

interface Cut {
  readonly clause: string;
  readonly until: number;
  /** The place in the clause of one in the words it was cut from; null where that was left out. */
  readonly placeOf: (at: number) => number | null;
}

/** A clause with the one of its two predicates that a place stands in, behind their common subject. */
function predicateAt({ clause, until, placeOf }: Cut, verb: number, at: number): Cut {
  const second = secondPredicate(clause, verb);
  if (second === null) return { clause, until, placeOf };
  const { end, from } = second;
  const before = { clause: clause.slice(0, end), until, placeOf: upTo(placeOf, end) };
  if (at < end) return before;
  const subject = clause.slice(0, verb);
  return predicateAt(
    {
      clause: subject + clause.slice(from),
      until: until <= from ? Infinity : until - from + verb,
      placeOf: (place) => {
        const here = placeOf(place);
        if (here === null || here < verb) return here;
        return here < from ? null : here - from + verb;
      },
    },
    verb,
    at - from + verb,
  );
}

function upTo(placeOf: Cut['placeOf'], end: number): Cut['placeOf'] {
  return (place) => {
    const here = placeOf(place);
    return here !== null && here < end ? here : null;
  };
}

function tellingIn(
  sentence: DatedSentence,
  date: DateHere,
  parsed: EdtfDate,
  { words, until, lacksThat, placeOf }: Joined,
): Telling | null {
  const verb = mainVerbOf(words);
  const at = placeOf(date.from);
  if (verb === null || at === null) return null;
  const from = verb.kind === 'says' ? reported(words, at, verb.end) : 0;
  if (from === null) return null;
  const said = words.slice(from);
  const first = verb.kind === 'says' ? mainVerbOf(said) : verb;
  if (first === null || first.kind === 'says' || /^\s*["“”]/u.test(said)) return null;
  const within = (place: number): number | null => {
    const here = placeOf(place);
    return here === null || here < from ? null : here - from;
  };
  const cut = predicateAt({ clause: said, until: until - from, placeOf: within }, first.at, at - from);
  const happening = mainVerbOf(cut.clause);
  if (happening?.kind !== 'happens') return null;
  if (happening.perfect && !/(?<!\p{L})(?:today|this|tonight)(?!\p{L})/iu.test(date.expression.text))
    return null;
  const own = cut.placeOf(date.from);
  if (own === null) return null;
  if (isParticipleWithDate(cut.clause, happening.at, { from: own, to: own + date.to - date.from }))
    return null;
  const dates = sentence.dates.flatMap((each) => {
    const place = cut.placeOf(each.from);
    const isDate = each === date || dateOfEvent(sentence.words, each) !== null;
    return place === null || !isDate ? [] : [{ from: place, to: place + each.to - each.from }];
  });
  const { clause } = cut;
  return { date, parsed, weight: happening.weight, clause, until: cut.until, lacksThat, dates };
}

/** "that" behind a verb of saying: the clauses are those of what was said. */
function saidWith(sentence: string, clauses: readonly Clause[], at: number): readonly Clause[] | null {
  const that = clauses.findIndex((clause, index) => {
    const before = clauses[index - 1];
    if (index > at || before?.kind !== 'main') return false;
    const says = mainVerbOf(sentence.slice(before.from, before.to))?.kind === 'says';
    return says && /^\s*that\s/iu.test(sentence.slice(clause.from, clause.to));
  });
  const opening = /^\s*that\s+/iu.exec(sentence.slice(clauses[that]?.from))?.[0].length;
  if (that === -1 || opening === undefined) return null;
  const start = (clauses[that]?.from ?? 0) + opening;
  return clausesOf(sentence.slice(start)).map(({ from, to, kind }) => ({
    from: from + start,
    to: to + start,
    kind,
  }));
}

/**
 * The clauses of a sentence that tell of a happening with its date: what stands by itself, or is told to have been
 * said. Not what hangs on it, what is only so or may be, and what did not come about.
 */
export function tellingsIn(sentence: DatedSentence): Telling[] {
  const { words } = sentence;
  const clauses = clausesOf(words);
  return sentence.dates.flatMap((date) => {
    const parsed = dateOfEvent(words, date);
    const at = clauses.findIndex(({ from, to }) => from <= date.from && date.from < to);
    if (parsed === null || at === -1) return [];
    const said = clauses[at]?.kind === 'main' ? clauses : saidWith(words, clauses, at);
    const within =
      said?.findIndex(({ from, to, kind }) => kind === 'main' && from <= date.from && date.from < to) ?? -1;
    if (said === null || within === -1) return [];
    const told = tellingIn(sentence, date, parsed, joined(words, around(words, said, within)));
    return told ? [told] : [];
  });
}
