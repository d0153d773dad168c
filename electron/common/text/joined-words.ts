/** What is written without spaces between words, and so without hyphens in them: scripts as a regular expression has them. */
export const spaceless =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';

/** A letter or digit of a word that may stand in parts, in a pattern with the flag `v`. */
export const inParts = `[[\\p{L}\\p{N}]--[${spaceless}]]`;
/** A folded word in parts: non-proliferation, covid-19. */
export const hyphened = `${inParts}+(?:-${inParts}+)+`;
/** A number in groups of three digits, all parted alike: 1,250,000. Every kind of space is folded to one. */
export const grouped = `\\d(?<!\\d\\d|\\d[,.']\\d)\\d{0,2}(?<sign>[ ,.'])\\d{3}(?:\\k<sign>\\d{3})*(?!\\d)`;

/** Ends a word that was joined of parts, so that it is another than the one typed in one, and begins alike. */
export const joint = '-';
/** Of more parts than these nobody makes one word: they are an address. */
const mostParts = 4;

/** What `hyphened` means, looked for by its hyphens: there are fewer of these than of words. */
const hyphens = new RegExp(`-(?<=(${inParts}+)-)(${inParts}+(?:-${inParts}+)*)`, 'gv');
const numbers = new RegExp(grouped, 'gv');

/** The word that parts make: 1250000 of 1,250,000; null where they are too many. */
export function joinedOf(parts: string): string | null {
  const joined = parts.split(/[- ,.']/);
  return joined.length > mostParts ? null : joined.join('');
}

/** The words that stand in parts in a folded text, joined from each of their parts but the last on; numbers whole. */
export function joinedWords(folded: string): string[] {
  const joined: string[] = [];
  if (folded.includes('-')) {
    for (const [, first = '', others = ''] of folded.matchAll(hyphens)) {
      const parts = [first, ...others.split('-'), joint];
      for (let from = 0; parts.length <= mostParts + 1 && from < parts.length - 2; from++)
        joined.push(parts.slice(from).join(''));
    }
  }
  for (const [number] of folded.matchAll(numbers)) {
    const parts = [...number.split(/[ ,.']/), joint];
    if (parts.length <= mostParts + 1) joined.push(parts.join(''));
  }
  return joined;
}
