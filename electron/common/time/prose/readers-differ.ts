import type { Context } from './context';
import type { Meaning } from './meaning';
import { firstDay, mondayOf, placeAt, timexOf, type Place } from './place';
import { isOfTwoYears } from './told-year';

type Named = Extract<Meaning, { kind: 'named' }>;

const LONGEST_MONTH = 31;
/** Days back within which "last Friday" would rather be called Friday, or yesterday. */
const JUST_PAST = 2;
/** A bare weekday this far back is tomorrow's name: the day before it would be called by it, or told as last week's. */
const EVE = 6;

function weekdayDiffers(meaning: Named, place: Place, context: Context): boolean {
  const { anchor } = context;
  const { weekday, month, day } = meaning.parts;
  if (anchor === null || month !== undefined) return false;
  // A bare weekend is the one just over or the next: without a tense, either.
  if (place.grain === 'weekend') return meaning.pick === 'near' && context.tense === 'unknown';
  if (weekday === undefined || place.grain !== 'day') return false;
  const back = anchor.day - place.day;
  switch (meaning.pick) {
    case 'next':
      return mondayOf(place.day) === mondayOf(anchor.day);
    case 'last':
      return back <= JUST_PAST;
    case 'near':
      // A headline, and much German prose, tells what is to come in the present: without a tense it is either week.
      return day === undefined && back !== 0 && (back === EVE || context.tense === 'unknown');
    default:
      return false;
  }
}

/**
 * Whether a month or day without its year was found behind though its verb looks ahead, or a month ahead though its
 * verb looks back: "will fly in December", in March; "changed in December", in October. The nearer one was taken in
 * case the verb was misread, and only a reader can tell whether it was. A day ahead is what was set for it.
 */
function isAgainstTense({ parts, pick }: Named, place: Place, context: Context): boolean {
  const { anchor, history } = context;
  if (parts.year !== undefined || parts.month === undefined || pick !== 'near') return false;
  if (anchor === null || history) return false;
  const ahead = firstDay(place) - anchor.day;
  if (context.tense === 'future') return -ahead > LONGEST_MONTH;
  return context.tense === 'past' && parts.day === undefined && ahead > LONGEST_MONTH;
}

/** Whether what is counted from a date told before has none to be counted from. */
function lacksTold(meaning: Meaning, { told }: Context): boolean {
  if (told !== null) return false;
  if (meaning.kind === 'shift' || meaning.kind === 'weekday-of') return meaning.from === 'told';
  return meaning.kind === 'named' && (meaning.pick === 'before-told' || meaning.pick === 'after-told');
}

/**
 * Whether readers differ on which date is meant: "next Friday" on a Thursday, "last Friday" on a Sunday, "Tuesday" in
 * a report of a Monday, "this quarter" in a report on the one before. The value given is as most papers mean it; an
 * author would rather have no date than one of two.
 */
export function readersDiffer(meaning: Meaning, place: Place, context: Context): boolean {
  if (lacksTold(meaning, context)) return true;
  if (meaning.kind === 'named') {
    return (
      weekdayDiffers(meaning, place, context) ||
      isOfTwoYears(meaning, context) ||
      isAgainstTense(meaning, place, context)
    );
  }
  // "The latest period" where no quarter was told: a firm's own quarter may end in any month.
  if (meaning.kind === 'reported') return context.quarter === null;
  if (meaning.kind !== 'shift' || context.quarter === null) return false;
  if (meaning.amongFigures === true) return true;
  const { anchor, quarter } = context;
  return (
    meaning.unit === 'quarter' &&
    meaning.by === 0 &&
    anchor !== null &&
    timexOf(placeAt(anchor.day, 'quarter')) !== timexOf(quarter)
  );
}
