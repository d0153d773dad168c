import type { EdtfDate } from '#common/time/edtf-value';
import { happeningDate } from '../happening-date';
import type { DateHere } from '../sentences-with-dates';

/** In front of a date these make it an end, a start, a comparison or part of a name, not the day of what is told. */
const notThen =
  /(?<!\p{L})(?:seit|bis|ab|vor|nach|als|von|vom|des|für|gegen|zum|zur|auf|zu|jede[nmrs]?|der|die|das|dem|den|gegenüber|namens)\s+$/iu;
/** A noun before it that something is done before, for or about: "vor der Wahl am Sonntag". */
const ofNoun =
  /(?<!\p{L})(?:vor|nach|für|über|zu|zur|zum|auf|wegen|gegen|um|seit|von|vom)\s+(?:\p{Ll}+\s+){0,3}\p{Lu}[\p{L}-]*\s+(?:am|im|in)\s*$/u;

/** The parsed date of an expression, where it can be the day on which what its sentence tells of happens. */
export function dateOfEvent(sentence: string, here: DateHere): EdtfDate | null {
  const before = sentence.slice(Math.max(0, here.from - 60), here.from);
  return notThen.test(before) || ofNoun.test(before) ? null : happeningDate(sentence, here);
}
