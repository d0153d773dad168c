import { fold } from '../derive/fold';

/** Letters and digits in a row, or one picture. */
const runs = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;
/** What is written without spaces between words. */
const spaceless =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const bySpacing = new RegExp(`[${spaceless}]+|[^${spaceless}]+`, 'gu');
const isSpaceless = new RegExp(`^[${spaceless}]`, 'u');
/** The first unit of any script that is written without spaces: what lies below needs no second look. */
const firstSpaceless = 0x0e00;

/** Whether a text may hold such a script. By its units: asked of every word, it is cheaper than a pattern. */
function mayBeSpaceless(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstSpaceless) return true;
  return false;
}

/** The runs of a folded text, those that mix ways of writing parted. */
function runsOf(text: string): readonly string[] {
  const folded = fold(text).replaceAll('ς', 'σ');
  const found = folded.match(runs) ?? [];
  if (!mayBeSpaceless(folded)) return found;
  return found.flatMap((run) => (mayBeSpaceless(run) ? (run.match(bySpacing) ?? []) : run));
}

/** A run of two or more letters without spaces as its pairs; what one letter of it would be found by comes last. */
function pairsOf(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/**
 * The words of a text by which it is found, in order, without case, accents and marks. Where a script has no spaces
 * between words they are pairs of letters in a row, and the last letter: whatever part of it is looked for, its pairs
 * are among them, however a dictionary would part the words.
 */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  for (const run of runsOf(text)) {
    if (!mayBeSpaceless(run) || !isSpaceless.test(run)) words.push(run);
    else {
      const letters = [...run];
      words.push(...pairsOf(letters), letters.at(-1) ?? '');
    }
  }
  return words;
}

/** A word to look for: as it stands, or also where it begins a word or, from three letters on, is within one. */
export interface SoughtWord {
  readonly word: string;
  readonly whole: boolean;
}

/** The words to look for, for something to be found wherever `typed` stands in a text. */
export function soughtWords(typed: string): SoughtWord[] {
  return runsOf(typed).flatMap((run): SoughtWord[] => {
    const letters = [...run];
    if (!isSpaceless.test(run) || letters.length === 1) return [{ word: run, whole: false }];
    return pairsOf(letters).map((word) => ({ word, whole: true }));
  });
}
