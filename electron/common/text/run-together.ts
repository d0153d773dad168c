import { err, ok, type Result } from '#common/result';
import type { ArticleDoc } from './article-doc';
import { CodePointIndex } from './code-points';
import { flatten } from './flatten';
import { insertSpaces } from './insert-spaces';
import { isEnglish, KnownWords, lettersOf, type WordCounts } from './run-together/known-words';
import { splitAtCapitals } from './run-together/split-capitals';
import { splitSmall } from './run-together/split-small';

/**
 * A place where words seem to have run together, as they do where links are stripped from a page. It is a
 * proposal: nothing is changed by finding it. Offsets are code points over the flattened text, end-exclusive.
 */
export interface RunTogether {
  readonly start: number;
  readonly end: number;
  /** The letters as they stand, and with the missing spaces in. */
  readonly was: string;
  readonly is: string;
  /** Before which offsets a space is missing, ascending, each inside (start, end). */
  readonly spaces: readonly number[];
}

export interface RunTogetherHints {
  /** How often words stand in the texts at hand, this one among them or not, from `countWords`. */
  readonly others?: WordCounts;
  /** BCP 47; empty or left out where it is not known. */
  readonly language?: string;
}

/** UTF-16 units of a text that are looked at: what is longer is no article, and this runs while a user waits. */
const mostText = 2_000_000;

/**
 * Lists, in order, the words of a flattened text that look like several run together, with the split proposed. It
 * goes by the text itself, by other texts given and by a small built-in basis, and rather misses one than reports
 * a name. Pure; linear in the text.
 */
export function findRunTogether(text: string, hints: RunTogetherHints = {}): RunTogether[] {
  const words = [...lettersOf(text.slice(0, mostText))];
  const known = new KnownWords(words, hints.others ?? new Map(), isEnglish(words, hints.language ?? ''));
  const index = new CodePointIndex(text);
  const found: RunTogether[] = [];
  for (const { word, from } of words) {
    const parts = splitAtCapitals(word, known) ?? splitSmall(word, known);
    if (parts === null) continue;
    let at = from;
    const spaces = parts.slice(0, -1).map((part) => index.toCodePoint((at += part.length)));
    found.push({
      start: index.toCodePoint(from),
      end: index.toCodePoint(from + word.length),
      was: word,
      is: parts.join(' '),
      spaces,
    });
  }
  return found;
}

/**
 * Mends the places given in a document: every one of them, or none. An error names the first whose words no longer
 * stand where they were found; the user sees it as the reason why nothing was changed.
 */
export function mendRunTogether(doc: ArticleDoc, places: readonly RunTogether[]): Result<ArticleDoc, string> {
  const index = new CodePointIndex(flatten(doc));
  const missing = places.find(({ start, end, was }) => end > index.length || index.slice(start, end) !== was);
  if (missing) return err(`“${missing.was}” is no longer where it was found, so nothing was changed.`);
  const offsets = [...new Set(places.flatMap(({ spaces }) => spaces))].sort((a, b) => a - b);
  return ok(insertSpaces(doc, offsets));
}
