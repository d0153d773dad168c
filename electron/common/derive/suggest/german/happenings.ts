import type { Happening } from '../language';
import type { DatedSentence, DateHere } from '../sentences-with-dates';
import { mainClauseAt, type MainClause } from './clause';
import { dateOfEvent } from './dates-an-event';
import { titleOf } from './title';
import { beginsWithVerb, isBeforeNoun, verbPhraseOf, type Range, type VerbPhrase } from './verb-phrase';

/** Where a second predicate begins: "reiste nach Bern *und* traf dort …". */
function secondAt(words: string, verb: VerbPhrase): { readonly end: number; readonly from: number } | null {
  for (const match of words.matchAll(/\s(?:und|sowie|oder)\s/gu)) {
    const from = match.index + match[0].length;
    if (match.index > verb.end && beginsWithVerb(words.slice(from))) return { end: match.index, from };
  }
  return null;
}

/** Of two predicates the one that a place stands in, behind their common subject; null where that stands elsewhere. */
function predicateAt(clause: MainClause, verb: VerbPhrase, at: number): MainClause | null {
  const { words, placeOf } = clause;
  const second = secondAt(words, verb);
  if (second === null) return clause;
  const { end, from } = second;
  if (at < end) {
    const within = (place: number): number | null => {
      const here = placeOf(place);
      return here !== null && here < end ? here : null;
    };
    return { words: words.slice(0, end), placeOf: within };
  }
  const subject = words.slice(0, verb.at);
  if (!/^\s*\p{Lu}/u.test(subject)) return null;
  const moved: MainClause = {
    words: subject + words.slice(from),
    placeOf: (place) => {
      const here = placeOf(place);
      if (here === null || here < verb.at) return here;
      return here < from ? null : here - from + verb.at;
    },
  };
  const next = verbPhraseOf(moved.words, []);
  return next === null ? null : predicateAt(moved, next, at - from + verb.at);
}

function rangesIn(dates: readonly DateHere[], { placeOf }: MainClause): Range[] {
  return dates.flatMap(({ from, to }) => {
    const place = placeOf(from);
    return place === null ? [] : [{ from: place, to: place + to - from }];
  });
}

/** In the front field a date stands first: behind a noun it may be that noun's. */
const behindNoun = /\p{Lu}[\p{L}-]+\s+(?:am|im|in|um)\s+$/u;

function happeningAt(sentence: DatedSentence, date: DateHere): Happening | null {
  const parsed = dateOfEvent(sentence.words, date);
  const whole = parsed === null ? null : mainClauseAt(sentence.words, date.from);
  if (parsed === null || whole === null) return null;
  const first = verbPhraseOf(whole.words, rangesIn(sentence.dates, whole));
  const at = whole.placeOf(date.from);
  if (first === null || at === null) return null;
  const clause = predicateAt(whole, first, at);
  const own = clause?.placeOf(date.from) ?? null;
  if (clause === null || own === null) return null;
  const dates = rangesIn(sentence.dates, clause);
  const verb = verbPhraseOf(clause.words, dates);
  if (
    verb === null ||
    verb.weight === 0 ||
    isBeforeNoun(clause.words, own, dates, own < verb.at ? 0 : verb.end)
  )
    return null;
  if (own < verb.at && behindNoun.test(clause.words.slice(0, own))) return null;
  // A length, an age and what is said of a noun stay in the title.
  const told = sentence.dates.filter((each) => each === date || dateOfEvent(sentence.words, each) !== null);
  const title = (): string => titleOf(clause.words, verb, rangesIn(told, clause));
  return { date, parsed, weight: verb.weight, clause: clause.words, title };
}

/**
 * The main clauses of a German sentence that tell of a happening with its date. Not what hangs on them, what is only
 * so, said or may be, and what did not come about.
 */
export function happeningsIn(sentence: DatedSentence): Happening[] {
  return sentence.dates.flatMap((date) => happeningAt(sentence, date) ?? []);
}
