import { fold } from '../fold';

const capital = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*`;
const namePattern = new RegExp(`${capital}(?:\\s+${capital})*`, 'gu');

/** What is written with a capital and names neither a place nor one who takes part. */
const noName = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mr mrs ms dr the a an he she it they we on in at his her its this that
  for when after before as but if with since by from to while during and of`.split(/\s+/),
);
/** Bodies, offices and meetings: what they are called differs from paper to paper, and who they are does not. */
const bodies =
  /^(?:council|ministry|minister|department|conference|committee|commission|party|government|parliament|court|agency|office|army|navy|university|union|security|foreign|state|secretary|president|premier|chancellor|general|republic|war|summit|forum|treaty|accord|agreement|act|member|people)s?$/;

/** Who speaks is told where it is said who says what; here it is asked who took part, and where. */
const speaks =
  /^,?\s+(?:(?:who|which)\s+)?(?:on\s+\p{Lu}\p{L}+\s+)?(?:says?|said|told|accus|den(?:y|ie)|claim|maintain|insist|announc|declin|confirm|note[ds]|warn|argu|call)/iu;
const spokesman = /\bspokes(?:man|woman|person)\s*$/i;
/** "American airspace": of a land, not the land. */
const adjective = /(?:an|ese|ish|ern|ch|ek)$/;

/**
 * The names of people and places that a passage tells of, as far as capitals tell: none of who only speaks, and of
 * bodies. Languages that write nouns with a capital have too many.
 */
export function namesIn(text: string): string[] {
  const found = [...text.matchAll(namePattern)].flatMap((match) => {
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const words = match[0].split(/\s+/).map((word) => word.replace(/['’]s?$/, ''));
    const plain = words.filter((word) => !noName.has(fold(word)));
    // The first word of a sentence has its capital for that.
    const isFirst = match.index === 0 || /[.!?:“"]\s*$/.test(before);
    if (plain.length === 0 || (isFirst && words.length === 1)) return [];
    if (speaks.test(after) || spokesman.test(before)) return [];
    if (plain.length === 1 && adjective.test(plain[0] ?? '') && /^\s+\p{Ll}/u.test(after)) return [];
    return plain.some((word) => bodies.test(fold(word))) ? [] : [plain.join(' ')];
  });
  const names = [...new Map(found.map((name) => [fold(name), name])).values()];
  return names.filter((name) => !names.some((longer) => longer !== name && longer.split(' ').includes(name)));
}

/** Words in a row with capitals, without those of offices and bodies. */
export interface NameRun {
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly words: readonly string[];
  /** Whether it owns what follows: "Ann Lee's plans". */
  readonly isOwner: boolean;
}

/** The runs of capitals in a text, in order; one that is all office, body or land ("Foreign Minister") has no words. */
export function nameRuns(text: string): NameRun[] {
  return [...text.matchAll(namePattern)].map((match) => {
    const words = match[0].split(/\s+/);
    const plain = words.filter((word) => {
      const folded = fold(word);
      return !/['’]s?$/.test(word) && !noName.has(folded) && !bodies.test(folded);
    });
    const isLand = plain.length === 1 && adjective.test(plain[0] ?? '');
    return { at: match.index, words: isLand ? [] : plain, isOwner: /['’]s?$/.test(match[0]) };
  });
}

/** The words of a text that begin with a capital, folded: what names are looked up in. */
export function capitalWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(new RegExp(capital, 'gu'))) words.add(fold(word.replace(/['’]s?$/, '')));
  return words;
}

/** The words of a text that are written small, folded: a heading's capitals make no names of those. */
export function smallWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu), ([word]) => fold(word)));
}

/** Letters by which a land is known in its adjective: Germany, German; Italy, Italian; China, Chinese. */
const sharedLetters = 4;

/**
 * Whether a text names what a name names, on any sign of it: one word of several, or the adjective of a land. It errs
 * towards yes: that one does not name what another names must be sure to be said.
 */
export function isNamed(name: string, words: ReadonlySet<string>): boolean {
  const own = fold(name)
    .split(' ')
    .filter((word) => word.length > 2);
  if (own.length === 0) return true;
  return own.some((word) => {
    if (words.has(word)) return true;
    const stem = word.slice(0, Math.max(sharedLetters, word.length - 3));
    return word.length > sharedLetters && [...words].some((each) => each.startsWith(stem));
  });
}
