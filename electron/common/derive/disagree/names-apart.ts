import { fold } from '../fold';
import type { Claim, Disagreement } from './found';
import { capitalWords, isNamed, namesIn, smallWords } from './names-in';

/** An article that bears on an event, by its whole text: what a passage leaves out may stand beside it. */
export interface ToldIn {
  readonly article: string;
  readonly text: string;
}

/** Names of one place or person, as their user said once: a city and the land it lies in. Folded. */
export type SameName = readonly [string, string];

/**
 * Places and people that the passages of one article name, and that no other article on the event names anywhere. A
 * name that its user has said to be another's, told finer, counts as named where that one is. Nothing where fewer than
 * two articles bear on the event.
 */
export function namesApart(
  claims: readonly Claim[],
  texts: readonly ToldIn[],
  same: readonly SameName[],
): Disagreement[] {
  if (texts.length < 2) return [];
  const words = new Map(texts.map(({ article, text }) => [article, capitalWords(text)]));
  const small = texts.map(({ text }) => smallWords(text));
  const namedIn = (article: string, name: string): boolean => {
    const others = same.flatMap(([one, two]) => (one === name ? [two] : two === name ? [one] : []));
    const all = words.get(article);
    return all !== undefined && [name, ...others].some((each) => isNamed(each, all));
  };
  const found = new Map<string, Disagreement>();
  for (const claim of claims) {
    for (const name of namesIn(claim.quote)) {
      const key = fold(name);
      const known = [...found.keys()].some((each) => each === key || each.split(' ').includes(key));
      const isPlain = key.split(' ').every((word) => small.some((written) => written.has(word)));
      if (known || isPlain) continue;
      const elsewhere = texts.some(({ article }) => article !== claim.article && namedIn(article, key));
      if (elsewhere) continue;
      found.set(key, {
        grade: 'only in one',
        kind: 'name',
        part: `${claim.article} ${key}`,
        says: `Only one article names ${name}.`,
        a: claim.id,
        b: null,
        note: '',
        name,
      });
    }
  }
  return [...found.values()];
}
