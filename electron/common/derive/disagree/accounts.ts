import { cannotBothHold, type Claim, type Disagreement } from './found';

const said: Readonly<Record<Claim['about'], string>> = {
  event: 'it',
  date: 'its date',
  place: 'its place',
  people: 'who took part',
  number: 'a number',
  other: 'what is told of it',
};

/**
 * Claims that their reader has set against others: one speaker who gives two accounts, and what one article contradicts
 * that another tells, both in their own words. What a named speaker denies is what was reported, and is told where it is
 * said who says what; an article that quotes two parties is not at odds with itself.
 */
export function accountsApart(claims: readonly Claim[]): Disagreement[] {
  return claims.flatMap((claim): Disagreement[] => {
    if (claim.stance !== 'contradicts') return [];
    // A date that is contradicted by another date is shown as those two dates.
    if (claim.about === 'date' && claim.told !== null) return [];
    const others = claims.filter((each) => each.stance !== 'contradicts' && each.about === claim.about);
    const own = claim.named ? others.find((each) => each.named && each.voice === claim.voice) : undefined;
    const elsewhere = claim.named
      ? []
      : others.filter((each) => !each.named && each.article !== claim.article);
    const other = own ?? elsewhere.find(({ stance }) => stance === 'supports') ?? elsewhere[0];
    if (!other) return [];
    const says = own
      ? `One speaker gives two accounts of ${said[claim.about]}.`
      : `One article contradicts what another tells of ${said[claim.about]}.`;
    const part = [claim.id, other.id].toSorted().join(' ');
    return [cannotBothHold(own ? 'speaker' : 'stance', { part, says, a: other.id, b: claim.id })];
  });
}
