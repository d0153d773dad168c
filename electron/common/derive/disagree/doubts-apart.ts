import { saidFirmly } from '../../sources/said-firmly';
import type { Claim, Disagreement } from './found';
import { capitalWords } from './names-in';

/** Claims compared each with each: beyond this an event is looked at by hand. */
const mostCompared = 60;

/**
 * What one article leaves open and another says for sure of the same people or places: "may attend" beside
 * "attending". Both can hold, so it is told as what stands in one alone.
 */
export function doubtsApart(claims: readonly Claim[]): Disagreement[] {
  const compared = claims
    .slice(0, mostCompared)
    .map((claim) => ({ claim, names: capitalWords(claim.quote) }));
  const found = new Map<string, Disagreement>();
  for (const [at, { claim, names }] of compared.entries()) {
    for (const { claim: other, names: otherNames } of compared.slice(at + 1)) {
      if (claim.article === other.article || ![...names].some((name) => otherNames.has(name))) continue;
      for (const { open, openWords, firmWords, openAt, firmAt } of saidFirmly(claim.quote, other.quote)) {
        const [leaves, says] = open === 'a' ? [claim, other] : [other, claim];
        if (!sameSubject(leaves.quote.slice(0, openAt), says.quote.slice(0, firmAt))) continue;
        const part = `${leaves.article} ${says.article} ${firmWords.toLowerCase()}`;
        found.set(part, {
          grade: 'only in one',
          kind: 'doubt',
          part,
          says: `One leaves it open (“${openWords}”), the other says it for sure (“${firmWords}”).`,
          a: leaves.id,
          b: says.id,
          note: '',
        });
      }
    }
  }
  return [...found.values()];
}

/** Words before a verb among which its subject stands. */
const reach = 8;

/** Whether the words that lead up to two verbs name the same one: of others nothing can be compared. */
function sameSubject(one: string, other: string): boolean {
  const near = (words: string): ReadonlySet<string> =>
    capitalWords(words.split(/\s+/).slice(-reach).join(' '));
  const names = near(one);
  return [...near(other)].some((name) => names.has(name));
}
