import { englishSuggest } from './english/english';
import { germanSuggest } from './german/german';
import type { SuggestLanguage } from './language';

const languages: ReadonlyMap<string, SuggestLanguage> = new Map([
  ['en', englishSuggest],
  ['de', germanSuggest],
]);

/** The rules to find events with in a text of a language (BCP 47); English where it is not said, null where there are none. */
export function suggestLanguageOf(tag: string): SuggestLanguage | null {
  const primary = (tag.split('-')[0] ?? '').toLowerCase();
  return primary === '' ? englishSuggest : (languages.get(primary) ?? null);
}
