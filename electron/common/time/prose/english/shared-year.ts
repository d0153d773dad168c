import type { Scene } from '../pattern';
import { dayOfMonth, month, year } from './numbers';

const SPANS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till', '-', '\u2014']);
const LISTS: ReadonlySet<string> = new Set(['and', 'or', ',', '&']);
/** Words that may stand between the two: "from 3 March to about 5 May 1943". */
const BETWEEN: ReadonlySet<string> = new Set(['the', 'early', 'mid', 'late', 'about', 'around', '-']);

/** The first reading of a class at a token, as the token behind it and its number; null where there is none. */
function read(
  readings: readonly { readonly length: number; readonly number: number }[],
  at: number,
): { end: number; number: number } | null {
  const [first] = readings;
  return first === undefined ? null : { end: at + first.length, number: first.number };
}

/**
 * The year that a month without one shares with the date joined to it: "between March and May 1943", "Nov. 18 to
 * Dec. 19, 2015", "3 March - 5 May 1945". A span that runs over the turn of the year began the year before. Null
 * where the next words are no such date. `end` is the token behind the month or its day.
 */
export function sharedYear(scene: Scene, end: number, from: number): number | null {
  let at = end;
  const joint = scene.tokens.at(at)?.lower ?? '';
  if (!SPANS.has(joint) && !LISTS.has(joint)) return null;
  at += 1;
  for (let step = 0; step < 2 && BETWEEN.has(scene.tokens.at(at)?.lower ?? ''); step++) at += 1;
  const before = read(dayOfMonth(scene, at), at);
  const name = read(month(scene, before?.end ?? at), before?.end ?? at);
  if (name === null) return null;
  const behind = before === null ? read(dayOfMonth(scene, name.end), name.end) : null;
  at = behind?.end ?? name.end;
  if (scene.tokens.at(at)?.text === ',') at += 1;
  const found = read(year(scene, at), at);
  if (found === null) return null;
  return SPANS.has(joint) && from > name.number ? found.number - 1 : found.number;
}
