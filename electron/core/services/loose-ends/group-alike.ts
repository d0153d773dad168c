import type { ArticleId } from '#common/model/ids';
import { groupSources } from '#common/sources/count-sources';
import type { HeldEnd } from './held-end';

/**
 * The pairs that may be one source, those that hang together as one: sixty copies of one text are one thing to decide,
 * not 1,770. A pair by itself stays as it is; a group stands under the article of it that was added first.
 */
export function groupAlike(pairs: readonly HeldEnd[]): HeldEnd[] {
  const groups = groupSources(
    pairs.map(({ on, part }) => ({ a: on.id as ArticleId, b: part as ArticleId, kind: 'copy' as const })),
  );
  const seen = new Set<string>();
  return pairs.flatMap((pair): HeldEnd[] => {
    const members = groups.membersOf(pair.on.id).toSorted();
    const [first] = members;
    if (first === undefined || members.length < 3) return [pair];
    if (seen.has(first)) return [];
    seen.add(first);
    const others = members.length - 1;
    return [
      {
        kind: 'alike',
        part: '',
        id: `loose end: alike: the group of ${first}`,
        says: `and ${others} others look like copies or rewordings of one another`,
        on: { collection: 'articles', id: first },
        members: members.length,
      },
    ];
  });
}
