import { CodePointIndex } from '../../text/code-points';
import type { DateExpression } from '../prose/tag-dates';

/** A date that a text gives for its own publication: how sure it is, and why, as a sentence. */
export interface DateInText {
  readonly edtf: string;
  readonly words: string;
  readonly why: string;
}

/** Lines in which papers give their date; further down a line with a date is another article's. */
const TOP_LINES = 8;
/** Lines in which a dateline stands. */
const DATELINE_LINES = 4;
/** What else a line of its own may hold beside its date, in characters: a place, a name, a time. */
const MOST_BESIDE = 40;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEKDAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)\b/i;
/** What stands behind a date that is a sentence's and not the page's. */
const GOES_ON = /^[\s,;]*\p{Ll}{2,}/u;
const PLACE_BEFORE = /^[\p{Lu}][\p{L} .'’/-]{1,60}[,(]?\s*$/u;
const DASH_BEHIND = /^\s*\)?\s*(?:\([^()]{1,40}\)\s*)?[—–-]/u;
const TODAY_BEFORE = /\b(?:today|heute)\s*[,(]\s*$/i;

interface Line {
  readonly nth: number;
  readonly before: string;
  readonly behind: string;
}

/** The line an expression stands in, counted among the lines with words; null where it runs over two. */
function lineOf(text: string, start: number, end: number): Line | null {
  if (text.slice(start, end).includes('\n')) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const above = text.slice(0, from).split('\n');
  return {
    nth: above.filter((line) => line.trim() !== '').length + 1,
    before: text.slice(from, start).trimStart(),
    behind: text.slice(end, to === -1 ? undefined : to).trimEnd(),
  };
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Why a day told in a line of the top would be the publication date; null where it would not. */
function reasonOf({ nth, before, behind }: Line): string | null {
  if (TODAY_BEFORE.test(before)) return 'The text calls that day “today”';
  if (nth <= DATELINE_LINES && PLACE_BEFORE.test(before) && DASH_BEHIND.test(behind))
    return 'Its dateline gives it';
  if (nth > TOP_LINES) return null;
  const beside = before.length + behind.length;
  if (beside > MOST_BESIDE || GOES_ON.test(behind) || /[.!?]\s*$/.test(behind)) return null;
  return `Its ${ordinals[nth - 1] ?? 'top'} line gives it`;
}

/**
 * The days that a text without a publication date gives for one, the likeliest first: a date on a line of its own at
 * the top, a dateline, "today, 14 February 2023". Where there is none, the latest day that is told with its weekday
 * and its year: papers tell those of their own week, so that it was published about then. `found` are the date
 * expressions of the text, worked out against nothing; `latest` is the last day that can be meant (today), in ISO.
 */
export function datesInText(text: string, found: readonly DateExpression[], latest: string): DateInText[] {
  const points = new CodePointIndex(text);
  const given: DateInText[] = [];
  let told: DateExpression | null = null;
  for (const each of found) {
    const { edtf, words } = { edtf: each.edtf ?? '', words: each.text };
    if (!A_DAY.test(edtf) || edtf > latest) continue;
    const line = lineOf(text, points.toUtf16(each.start), points.toUtf16(each.end));
    const why = line === null ? null : reasonOf(line);
    if (why !== null) given.push({ edtf, words, why });
    else if (WEEKDAY.test(words) && (told === null || edtf > (told.edtf ?? ''))) told = each;
  }
  if (given.length > 0 || told === null) return given;
  const why = `The latest day it tells by its name is “${told.text}”; articles do so of their own week`;
  return [{ edtf: `${told.edtf}~`, words: told.text, why }];
}
