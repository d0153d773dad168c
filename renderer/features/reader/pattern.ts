/** Where an expression fits: start and end in UTF-16 units, one after the other. */
export type Matches = readonly (readonly [start: number, end: number])[];

/** Case counts as little as where words are looked for; `^` and `$` are the ends of a paragraph. */
const flags = 'gimu';

/** Why a regular expression cannot be used, as a sentence; null where it can. */
export function patternTrouble(source: string): string | null {
  try {
    new RegExp(source, flags);
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const why = said.split(': ').at(-1) ?? said;
    return `Not an expression yet: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
  }
}

/** The first `most` places where an expression fits, in order. A fit of no characters is none. Throws for an invalid one. */
export function matchesOf(text: string, source: string, most: number): Matches {
  const found: [number, number][] = [];
  for (const match of text.matchAll(new RegExp(source, flags))) {
    if (match[0] === '') continue;
    found.push([match.index, match.index + match[0].length]);
    if (found.length >= most) break;
  }
  return found;
}
