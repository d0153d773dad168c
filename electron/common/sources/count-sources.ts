import { joiningKinds, type Relation } from '../model/relation';

type Link = Pick<Relation, 'a' | 'b' | 'kind'>;

/** Which articles are one source. An article that nothing joins is a source of its own. */
export interface Sources {
  /** The name of an article's source: the same for all that copy, reword or translate one another. */
  sourceOf(article: string): string;
  /** Whether somebody said that these two are not one source. The remembered no; it parts nothing by itself. */
  saidSeparate(a: string, b: string): boolean;
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Groups articles into sources: copy, rewording and translation join, and joining carries over (what was copied
 * from a rewording is still the first one's). Where the same two are also called separate, the later word counts:
 * relations come in the order they were made. Near linear (union-find with path halving).
 */
export function groupSources(relations: Iterable<Link>): Sources {
  const said = new Map<string, Link>();
  for (const link of relations) {
    if (link.kind === 'separate' || joiningKinds.has(link.kind)) said.set(pair(link.a, link.b), link);
  }
  const parent = new Map<string, string>();
  const rootOf = (article: string): string => {
    let at = article;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const above = parent.get(up);
      if (above !== undefined) parent.set(at, above);
      at = above ?? up;
    }
    return at;
  };
  for (const { a, b, kind } of said.values()) {
    if (kind === 'separate') continue;
    const [low, high] = [rootOf(a), rootOf(b)].sort();
    // The smaller id names the group, so that its name does not hang on the order of the relations.
    if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
  }
  return {
    sourceOf: rootOf,
    saidSeparate: (a, b) => said.get(pair(a, b))?.kind === 'separate',
  };
}

/** How many independent sources some articles are. */
export function countSources(articles: Iterable<string>, sources: Sources): number {
  const found = new Set<string>();
  for (const article of articles) found.add(sources.sourceOf(article));
  return found.size;
}
