import type { EdtfDate } from '#common/time/edtf-value';
import { happeningDate } from '../happening-date';
import type { DateHere } from '../sentences-with-dates';

/** In front of a date these make it an end, a start or a comparison, not the day of what is told. */
const sinceThen =
  /(?:^|[^\p{L}])(?:since|until|till|by|than|as of|as early as|dated|born(?: in| on)?|compared (?:with|to)|before|after|of|every|each|from the|like)\s+(?:the\s+)?$/iu;
/** What a date of an event stands behind: a preposition, another date's comma, or nothing. */
const placing =
  /(?:^|[,;(–—])\s*$|(?:^|[^\p{L}])(?:on|in|at|during|over|for|from|around|about|starting|beginning|late|early|and|then|again|here|there)\s+(?:the\s+)?$/iu;
/** Words that may follow a date which is not said of the next word. */
const goesOn =
  /^\s*(?:$|[^\p{L}\s]|(?:after|in|at|on|with|for|to|and|but|or|as|by|from|when|that|who|which|where|before|while|following|during|the|a|an|his|her|its|their|he|she|it|they|over|near|about|into|under|against|amid|because|if|than|despite|without|through|of|aboard|outside|inside|between|among|was|were|is|are|has|had|will)(?!\p{L}))/iu;
/** A name, which may begin what happened, or a verb: "On Tuesday Wang", "Price on Monday declined". */
const nameOrVerb = /^\s*(?:\p{Lu}|\p{Ll}+(?:ed|ly)(?!\p{L}))/u;
/** In front of a date these tie it to a noun behind it. */
const determiner =
  /(?:(?<!\p{L})(?:the|a|an|its|his|her|their|our|this|that|expected|planned|annual)|['’]s?)\s+$/iu;

/** The parsed date of an expression, where it can be the day on which what its sentence tells of happens. */
export function dateOfEvent(sentence: string, here: DateHere): EdtfDate | null {
  const before = sentence.slice(Math.max(0, here.from - 40), here.from);
  if (sinceThen.test(before) || isSaidOfNoun(before, sentence.slice(here.to))) return null;
  return happeningDate(sentence, here);
}

/** "an expected early February visit", "the 2015 Paris accord": said of the next word, which is not what happened. */
function isSaidOfNoun(before: string, behind: string): boolean {
  // "the 3 May 1998, attack": a comma after the year does not part it from its noun.
  if (determiner.test(before) && /^,\s+\p{Ll}/u.test(behind)) return true;
  if (goesOn.test(behind)) return false;
  return determiner.test(before) || !(placing.test(before) || nameOrVerb.test(behind));
}
