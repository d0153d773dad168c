import { hashWord } from '#common/sources/hash';
import { fold } from '../fold';

const begins = (article: string): string => `suggestion: ${article}: `;

/**
 * What a ruling on a suggestion is on: the article and the words of its sentence. It holds as long as the sentence is
 * there, whatever date the article gets and wherever an edit moves it.
 */
export function suggestionKey(article: string, quote: string): string {
  const words = fold(quote);
  return `${begins(article)}${(hashWord(words) >>> 0).toString(16)}-${words.length}`;
}

/** Whether a ruling is on a suggestion of an article. */
export function isOnSuggestionOf(article: string, on: string): boolean {
  return on.startsWith(begins(article));
}
