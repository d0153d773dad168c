import { english } from './english/english';
import { german } from './german/german';
import type { ProseLanguage } from './language';

/** The languages whose dates in prose are read, by BCP 47's primary tag. One more is its data and rules, and a line here. */
export const proseLanguages: ReadonlyMap<string, ProseLanguage> = new Map([
  ['en', english],
  ['de', german],
]);

/** The language to read a text in, by its BCP 47 tag ("de-AT"); English where it is unknown or not among ours. */
export function proseLanguageOf(tag: string): ProseLanguage {
  return proseLanguages.get((tag.split('-')[0] ?? '').toLowerCase()) ?? english;
}
