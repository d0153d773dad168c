import type { Captured, Scene, WordClass } from './pattern';

/** How a language reads the parts of a date, and the words that join two dates to one. */
export interface JoinedDates {
  readonly day: WordClass;
  readonly month: WordClass;
  readonly year: WordClass;
  /** "to", "until": what runs from one to the other. */
  readonly spans: ReadonlySet<string>;
  /** "and", "or". */
  readonly lists: ReadonlySet<string>;
  /** Words that may stand between the two: "the", "early". */
  readonly between: ReadonlySet<string>;
}

const LONGEST_LIST = 12;

/** The first reading of a class at a token, as the token behind it and its number; null where there is none. */
function read(wordClass: WordClass, scene: Scene, at: number): { end: number; number: number } | null {
  const first: Captured | undefined = wordClass(scene, at)[0];
  return first === undefined ? null : { end: at + first.length, number: first.number };
}

function yearBehind(scene: Scene, at: number, words: JoinedDates): number | null {
  const start = scene.tokens.at(at)?.text === ',' ? at + 1 : at;
  return read(words.year, scene, start)?.number ?? null;
}

const wordAt = (scene: Scene, at: number): string => scene.tokens.at(at)?.lower ?? '';

/** The token behind a joint and what may follow it; null where there is no joint. */
function behindJoint(scene: Scene, end: number, { spans, lists, between }: JoinedDates): number | null {
  const isJoint = (at: number): boolean => spans.has(wordAt(scene, at)) || lists.has(wordAt(scene, at));
  if (!isJoint(end)) return null;
  let at = end + 1;
  for (let step = 0; step < 3 && (isJoint(at) || between.has(wordAt(scene, at))); step++) at += 1;
  return at;
}

/**
 * The year that a month without one shares with the date joined to it: "between March and May 1943", "Nov. 18 to
 * Dec. 19, 2015", "3. März bis 5. Mai 1945". A span that runs over the turn of the year began the year before. Null
 * where the next words are no such date. `end` is the token behind the month or its day.
 */
export function sharedYear(scene: Scene, end: number, from: number, words: JoinedDates): number | null {
  const at = behindJoint(scene, end, words);
  if (at === null) return null;
  const before = read(words.day, scene, at);
  const name = read(words.month, scene, before?.end ?? at);
  if (name === null) return null;
  const behind = before === null ? read(words.day, scene, name.end) : null;
  const year = yearBehind(scene, behind?.end ?? name.end, words);
  if (year === null) return null;
  return words.spans.has(wordAt(scene, end)) && from > name.number ? year - 1 : year;
}

/**
 * The month, and the year where it is told, of a day that stands in a row of days: the 3 of "3 and 5 May 1945", the
 * 4 of "am 3., 4. und 5. Mai". Null where no such row follows. `end` is the token behind the day.
 */
export function sharedMonth(
  scene: Scene,
  end: number,
  words: JoinedDates,
): { readonly month: number; readonly year: number | null } | null {
  let at: number | null = end;
  for (let step = 0; step < LONGEST_LIST; step++) {
    at = behindJoint(scene, at, words);
    const day = at === null ? null : read(words.day, scene, at);
    if (day === null) return null;
    const name = read(words.month, scene, day.end);
    if (name !== null) return { month: name.number, year: yearBehind(scene, name.end, words) };
    at = day.end;
  }
  return null;
}
