import { fold, searchWords } from '../derive/fold';
import type { PlacedEvent } from './placed-event';

/** Answers, for words, the places of the events whose titles hold them all, in order of time. */
export type FindEvents = (words: string) => readonly number[];

/**
 * Finds events by the beginnings of words of their titles, in any order, without case or accents; where no title has
 * words that begin so, by what stands anywhere in one, as in languages that write no spaces. Titles are folded when
 * the first words are asked for. Without words nothing is found.
 */
export function eventFinder(placed: readonly PlacedEvent[]): FindEvents {
  let folded: readonly string[] | null = null;
  return (words) => {
    const parts = searchWords(words);
    if (parts.length === 0) return [];
    folded ??= placed.map(({ event }) => ` ${fold(event.title)}`);
    const begun = placesOf(folded, (title) => parts.every((part) => beginsWord(title, part)));
    if (begun.length > 0) return begun;
    return placesOf(folded, (title) => parts.every((part) => title.includes(part)));
  };
}

function placesOf(titles: readonly string[], fits: (title: string) => boolean): number[] {
  return titles.flatMap((title, at) => (fits(title) ? [at] : []));
}

function beginsWord(title: string, part: string): boolean {
  for (let at = title.indexOf(part); at > 0; at = title.indexOf(part, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(title.charAt(at - 1))) return true;
  }
  return false;
}

/** Of places in order, the one to go to from `at`: that itself or the next after it, else the first; -1 for none. */
export function firstFrom(places: readonly number[], at: number): number {
  return places.find((place) => place >= at) ?? places[0] ?? -1;
}

/** The place one step on from `at` among places in order, round the end; -1 for none. */
export function stepAmong(places: readonly number[], at: number, way: 1 | -1): number {
  const next = way === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  return next ?? (way === 1 ? places[0] : places.at(-1)) ?? -1;
}
