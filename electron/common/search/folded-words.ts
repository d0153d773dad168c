import { fold } from '../derive/fold';
import { grouped, hyphened, joinedOf, joinedWords, spaceless } from '../text/joined-words';

/** Letters and digits in a row, or one picture. */
const runs = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;
const bySpacing = new RegExp(`[${spaceless}]+|[^${spaceless}]+`, 'gu');
const isSpaceless = new RegExp(`^[${spaceless}]`, 'u');
/** The first unit of any script that is written without spaces: what lies below needs no second look. */
const firstSpaceless = 0x0e00;

/** Whether a text may hold such a script. By its units: asked of every word, it is cheaper than a pattern. */
function mayBeSpaceless(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstSpaceless) return true;
  return false;
}

const foldedFor = (text: string): string => fold(text).replaceAll('ς', 'σ');

/** The runs of a folded text, those that mix ways of writing parted. */
function runsOf(folded: string): readonly string[] {
  const found = folded.match(runs) ?? [];
  if (!mayBeSpaceless(folded)) return found;
  return found.flatMap((run) => (mayBeSpaceless(run) ? (run.match(bySpacing) ?? []) : run));
}

/** A run of two or more letters without spaces as its pairs; what one letter of it would be found by comes last. */
function pairsOf(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

export interface FoldedWords {
  readonly words: readonly string[];
  /** What those that stand in parts, as co-operation or 1,250,000, make together, each with a sign that says so. */
  readonly joined: readonly string[];
}

/**
 * The words of a text by which it is found, in order, without case, accents and marks. Where a script has no spaces
 * between words they are pairs of letters in a row, and the last letter: whatever part of it is looked for, its pairs
 * are among them, however a dictionary would part the words.
 */
export function foldedWords(text: string): FoldedWords {
  // A long dash stands between words and joins none; folded, it is a hyphen.
  const folded = foldedFor(text.replaceAll('—', ' — '));
  const words: string[] = [];
  for (const run of runsOf(folded)) {
    if (!mayBeSpaceless(run) || !isSpaceless.test(run)) words.push(run);
    else {
      const letters = [...run];
      words.push(...pairsOf(letters), letters.at(-1) ?? '');
    }
  }
  return { words, joined: joinedWords(folded) };
}

/** A word to look for: as it stands, or also where it begins a word or, from three letters on, is within one. */
export interface SoughtWord {
  readonly word: string;
  readonly whole: boolean;
  /** What it makes together with the other parts of a word that was typed in parts: that is as good. */
  readonly joined?: string;
}

const inPartsOrNot = new RegExp(`${grouped}|${hyphened}|${runs.source}`, 'gv');

/** The words to look for, for something to be found wherever `typed` stands in a text. */
export function soughtWords(typed: string): SoughtWord[] {
  const pieces = foldedFor(typed).match(inPartsOrNot) ?? [];
  return pieces.flatMap((piece) => {
    const found = runsOf(piece);
    const joined = found.length > 1 ? joinedOf(piece) : null;
    return found.flatMap((run) => soughtRun(run, joined));
  });
}

function soughtRun(run: string, joined: string | null): SoughtWord[] {
  const letters = [...run];
  if (isSpaceless.test(run) && letters.length > 1)
    return pairsOf(letters).map((word) => ({ word, whole: true }));
  return [{ word: run, whole: false, ...(joined !== null && { joined }) }];
}
