/** A tag that is to be there, or one that is not to be. */
export interface TagTerm {
  readonly tag: string;
  readonly not: boolean;
}

/** A combination of tags: every group must hold, and of a group any one of its terms. None: everything passes. */
export type TagTerms = readonly (readonly TagTerm[])[];

/** Whether a combination holds for what bears tags; `bears` answers for one tag and those below it. */
export function termsHold(terms: TagTerms, bears: (tag: string) => boolean): boolean {
  return terms.every((group) => group.some(({ tag, not }) => bears(tag) !== not));
}

/** A combination without the tags that are not there any more; a group left empty goes with them. */
export function knownTerms(terms: TagTerms, known: (tag: string) => boolean): TagTerms {
  if (terms.every((group) => group.every(({ tag }) => known(tag)))) return terms;
  return terms.map((group) => group.filter(({ tag }) => known(tag))).filter((group) => group.length > 0);
}

/** A combination in words: "Beijing or Moscow, and visit, not balloon"; empty where it is. */
export function sayTerms(terms: TagTerms, nameOf: (tag: string) => string): string {
  const say = ({ tag, not }: TagTerm): string => (not ? `not ${nameOf(tag)}` : nameOf(tag));
  const lone = (group: readonly TagTerm[]): boolean => group.length === 1 && group[0]?.not === true;
  const wanted = terms.filter((group) => !lone(group));
  const several = wanted.some((group) => group.length > 1);
  const first = wanted.map((group) => group.map(say).join(' or ')).join(several ? ', and ' : ' and ');
  const rest = terms.filter(lone).flatMap((group) => group.map(say));
  return [first, ...rest].filter((part) => part !== '').join(', ');
}

/** A term as one of a list reads it: how it joins those before it. */
export interface TermLine extends TagTerm {
  readonly join: 'and' | 'or';
}

/** A combination as a list of lines; the first joins nothing and says `and`. */
export function termLines(terms: TagTerms): TermLine[] {
  return terms.flatMap((group) => group.map((term, at) => ({ ...term, join: at === 0 ? 'and' : 'or' })));
}

/** The combination that a list of lines comes to: `or` joins the line before it, `and` begins a group. */
export function termsOf(lines: readonly TermLine[]): TagTerms {
  const groups: TagTerm[][] = [];
  for (const { tag, not, join } of lines) {
    const group = groups.at(-1);
    if (join === 'or' && group) group.push({ tag, not });
    else groups.push([{ tag, not }]);
  }
  return groups;
}
