import { FoldedText, type UnitRange } from './folded-text';
import { WaysWritten } from './ways-written';

/**
 * Where words stand in a text, in whichever way they are written there (see `WaysWritten`): what the search page finds
 * in an article is found again by looking for it in the article. At most `most` places, in UTF-16 units of the text, in
 * order and none over another; none for words that fold to nothing.
 */
export function findWords(text: FoldedText, words: string, most: number): UnitRange[] {
  return text.findWays(new WaysWritten(new FoldedText(words).folded), most);
}
