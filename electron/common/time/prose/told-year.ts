import type { Context } from './context';
import type { Meaning } from './meaning';
import { namedPlace } from './named';
import { firstDay, type Place } from './place';

type Named = Extract<Meaning, { kind: 'named' }>;

/** Days from the publication at which a year told outright is another story's. */
const FAR = 400;

/**
 * In a history names without a year belong to the year told last, not to the year of publication. In a report they do
 * not, however many old years it recalls.
 */
function inHistory(context: Context): Place | null {
  const { anchor, told, history } = context;
  if (told === null) return null;
  if (history || anchor === null) return told.place;
  // "On 3 March 1945 ... on 5 March": a day told with its year carries that year a few words on.
  const carries = told.ownYear && told.near && (told.place.grain === 'day' || told.place.grain === 'month');
  return carries && Math.abs(firstDay(told.place) - anchor.day) > FAR ? told.place : null;
}

/** Days up to the publication in which a name may be of now as well as of another story's year. */
const NOW = 60;

/** Where a report has just told another year, what a name comes to when it is of now all the same; null where not. */
function ofNow({ parts, pick }: Named, context: Context): Place | null {
  const { anchor, history } = context;
  if (history || anchor === null || inHistory(context) === null) return null;
  const place = namedPlace(parts, pick, anchor, context.tense);
  const back = place === null ? Infinity : anchor.day - firstDay(place);
  return back >= 0 && back <= NOW ? place : null;
}

/** The date told last whose year a name without one takes; null where it is found from the publication. */
export function toldYearFor(meaning: Named, context: Context): Place | null {
  return meaning.pick === 'near' && ofNow(meaning, context) === null ? inHistory(context) : null;
}

/** Whether a month or day told without its year may be of the year just told and of now: "... since May 1988. On 2 August". */
export function isOfTwoYears(meaning: Named, context: Context): boolean {
  const { year, month } = meaning.parts;
  return (
    meaning.pick === 'near' && year === undefined && month !== undefined && ofNow(meaning, context) !== null
  );
}
