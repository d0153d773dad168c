import { joiningKinds, type Relation } from '../model/relation';

type Link = Pick<Relation, 'a' | 'b' | 'kind'>;

/** Two articles called separate although others join them: which of the two is right, only their reader knows. */
export interface Contradiction {
  readonly a: string;
  readonly b: string;
  /** The articles by which they are joined, from `a` to `b`, both included; each rewords, copies or translates the next. */
  readonly chain: readonly string[];
}

/** Which articles are one source. An article that nothing joins is a source of its own. */
export interface Sources {
  /** The name of an article's source: the same for all that copy, reword or translate one another. */
  sourceOf(article: string): string;
  /** All articles of an article's source, itself among them, by id. */
  membersOf(article: string): readonly string[];
  /** Whether somebody said that these two are not one source. The remembered no; it parts nothing by itself. */
  saidSeparate(a: string, b: string): boolean;
  /** The contradictions within an article's source; none where all that was said of it goes together. */
  contradictionsIn(article: string): readonly Contradiction[];
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Groups articles into sources: copy, rewording and translation join, and joining carries over (what was copied
 * from a rewording is still the first one's). Where the same two are also called separate, the later word counts:
 * relations come in the order they were made. A no between two that a chain joins all the same parts nothing: it is
 * told as a contradiction. Near linear (union-find with path halving).
 */
export function groupSources(relations: Iterable<Link>): Sources {
  const said = new Map<string, Link>();
  for (const link of relations) {
    if (link.kind === 'separate' || joiningKinds.has(link.kind)) said.set(pair(link.a, link.b), link);
  }
  const joined = [...said.values()].filter((link) => link.kind !== 'separate');
  const rootOf = joinAll(joined);
  const members = gathered(joined, rootOf);
  const opposed = new Map<string, Link[]>();
  for (const link of said.values()) {
    const root = rootOf(link.a);
    if (link.kind !== 'separate' || root !== rootOf(link.b) || link.a === link.b) continue;
    opposed.set(root, [...(opposed.get(root) ?? []), link]);
  }
  return {
    sourceOf: rootOf,
    membersOf: (article) => members.get(rootOf(article)) ?? [article],
    saidSeparate: (a, b) => said.get(pair(a, b))?.kind === 'separate',
    contradictionsIn: (article) =>
      (opposed.get(rootOf(article)) ?? []).map(({ a, b }) => ({ a, b, chain: chainOf(joined, a, b) })),
  };
}

/** Joins the two ends of every link; answers how to find the name of the group an article is in. */
function joinAll(links: readonly Link[]): (article: string) => string {
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
  for (const { a, b } of links) {
    const [low, high] = [rootOf(a), rootOf(b)].sort();
    // The smaller id names the group, so that its name does not hang on the order of the relations.
    if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
  }
  return rootOf;
}

function gathered(
  links: readonly Link[],
  rootOf: (article: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { a, b } of links) {
    const root = rootOf(a);
    const group = groups.get(root) ?? new Set();
    groups.set(root, group.add(a).add(b));
  }
  return new Map([...groups].map(([root, ids]) => [root, [...ids].sort()]));
}

/** The shortest way from one article to another over what joins them; empty where there is none. */
function chainOf(links: readonly Link[], from: string, to: string): readonly string[] {
  const beside = new Map<string, string[]>();
  const put = (at: string, next: string): void => {
    const all = beside.get(at);
    if (all) all.push(next);
    else beside.set(at, [next]);
  };
  for (const { a, b } of links) {
    put(a, b);
    put(b, a);
  }
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const waiting = [from];
  for (const at of waiting) {
    if (at === to) break;
    for (const next of beside.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  const chain: string[] = [];
  for (let at: string | null | undefined = to; at !== null; at = cameFrom.get(at)) {
    if (at === undefined) return [];
    chain.unshift(at);
  }
  return chain;
}

/** How many independent sources some articles are. */
export function countSources(articles: Iterable<string>, sources: Sources): number {
  const found = new Set<string>();
  for (const article of articles) found.add(sources.sourceOf(article));
  return found.size;
}

/**
 * Whether the number of sources among some articles is only the least it can be: two of them are joined by a chain of
 * which some link was said not to hold.
 */
export function countIsLeast(articles: Iterable<string>, sources: Sources): boolean {
  const seen = new Set<string>();
  for (const article of new Set(articles)) {
    const source = sources.sourceOf(article);
    if (seen.has(source) && sources.contradictionsIn(article).length > 0) return true;
    seen.add(source);
  }
  return false;
}
