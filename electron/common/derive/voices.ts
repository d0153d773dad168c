import { groupBy } from '../group-by';
import type { Aspect, Stance } from '../model/evidence';

/** One claim as its speakers are compared by. */
export interface SpokenClaim {
  readonly stance: Stance;
  readonly about: Aspect;
  /** Ids of the tags of those who say it; none where the article itself does. */
  readonly saidBy: readonly string[];
  /** The article it is in; undefined where that is not known. */
  readonly article: string | undefined;
}

/** Whose claim it is: its speakers together, or the article itself. Claims of one voice must fit together. */
export function voiceOf({ saidBy, article }: Pick<SpokenClaim, 'saidBy' | 'article'>): string {
  return saidBy.length === 0 ? `article ${article ?? ''}` : `said ${saidBy.toSorted().join(' ')}`;
}

/** What one voice says of an event. All articles that speak for themselves are one line here. */
export interface Voice extends Record<Stance, number> {
  readonly saidBy: readonly string[];
  /** It both supports and contradicts the same thing of the event: one speaker, two accounts. */
  readonly twoAccounts: boolean;
}

/** Speakers quoted in one article who are at odds. The article that quotes them is not at odds with itself. */
export interface Apart {
  readonly article: string;
  readonly supports: readonly (readonly string[])[];
  readonly contradicts: readonly (readonly string[])[];
}

/** Who says what of an event: one line a speaker, those with most to say first, the articles themselves last. */
export function voicesOf(claims: readonly SpokenClaim[]): Voice[] {
  const own = { saidBy: [], article: undefined };
  const groups = groupBy(claims, (claim) => voiceOf(claim.saidBy.length === 0 ? own : claim));
  return [...groups.values()]
    .map((said): Voice => {
      const count = (stance: Stance): number => said.filter((claim) => claim.stance === stance).length;
      const saidBy = said[0]?.saidBy ?? [];
      return {
        saidBy,
        supports: count('supports'),
        contradicts: count('contradicts'),
        mentions: count('mentions'),
        twoAccounts: saidBy.length > 0 && [...groupBy(said, ({ about }) => about).values()].some(bothWays),
      };
    })
    .sort((a, b) => Number(a.saidBy.length === 0) - Number(b.saidBy.length === 0) || weight(b) - weight(a));
}

const weight = ({ supports, contradicts, mentions }: Voice): number => supports + contradicts + mentions;

function bothWays(claims: readonly SpokenClaim[]): boolean {
  return (
    claims.some(({ stance }) => stance === 'supports') &&
    claims.some(({ stance }) => stance === 'contradicts')
  );
}

/** The articles in which one speaker supports what another contradicts, of the same thing of the event. */
export function speakersApart(claims: readonly SpokenClaim[]): Apart[] {
  const spoken = claims.filter(({ saidBy, article }) => saidBy.length > 0 && article !== undefined);
  const groups = groupBy(spoken, ({ article, about }) => `${article ?? ''} ${about}`);
  const found = new Map<string, Apart>();
  for (const said of groups.values()) {
    const article = said[0]?.article ?? '';
    const takers = (stance: Stance): (readonly string[])[] => [
      ...new Map(
        said.filter((each) => each.stance === stance).map((each) => [voiceOf(each), each.saidBy]),
      ).values(),
    ];
    const [supports, contradicts] = [takers('supports'), takers('contradicts')];
    const two = new Set([...supports, ...contradicts].map((saidBy) => voiceOf({ saidBy, article })));
    if (supports.length > 0 && contradicts.length > 0 && two.size > 1 && !found.has(article))
      found.set(article, { article, supports, contradicts });
  }
  return [...found.values()];
}
