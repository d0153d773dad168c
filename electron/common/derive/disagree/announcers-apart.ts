import { termOf } from '../../sources/terms';
import { wordsOf } from '../../sources/words';
import { fold } from '../fold';
import type { Claim, Disagreement } from './found';
import { nameRuns } from './names-in';

const announcing = /(?<!\p{L})(?:announc|unveil)(?:e[ds]|s|ing)(?!\p{L})/giu;
const sentenceEnd = /[.!?]["'”’)]*\s+(?=[\p{Lu}"“‘])/gu;
/** ", the Chinese Foreign Minister," between a name and its verb. */
const appositive = /,[^,]*,(?=\s*(?:\p{Ll}+\s+){0,2}$)/u;
/** A name behind one of these is not who acts; behind "and" one of several is. */
const notActing = /(?<!\p{L})(?:with|of|to|for|by|from|against|between|about|on|in|at|after|before)\s+$/iu;
const passive = /(?<!\p{L})(?:is|are|was|were|be|been|being)\s+(?:\p{Ll}+ly\s+)?$/iu;
/** Words behind the verb among which its object stands, and UTF-16 units that are looked at on either side of it. */
const reach = 10;
const around = 400;

interface Announced {
  readonly claim: Claim;
  readonly by: string;
  readonly terms: ReadonlySet<string>;
}

/**
 * What one article has one person announce and another article another, by full names and by a word that both use for
 * what was announced. Two may announce one thing, so it is told as what stands in one alone. English.
 */
export function announcersApart(claims: readonly Claim[]): Disagreement[] {
  const told = claims.flatMap(announcedIn);
  const found = told.flatMap((one, at) => {
    const other = told.slice(at + 1).find((each) => differ(one, each));
    return other ? [twoAnnounce(one, other)] : [];
  });
  return [...new Map(found.map((each) => [each.part, each])).values()];
}

function announcedIn(claim: Claim): Announced[] {
  return [...claim.quote.matchAll(announcing)].flatMap((verb) => {
    const before = claim.quote.slice(Math.max(0, verb.index - around), verb.index);
    const end = verb.index + verb[0].length;
    const from = [...before.matchAll(sentenceEnd)].at(-1);
    const by = whoActs(before.slice(from ? from.index + from[0].length : 0));
    if (by === null) return [];
    const [behind = ''] = claim.quote.slice(end, end + around).split(sentenceEnd);
    const object = behind.split(/\s+/).slice(0, reach + 1);
    const small = object.filter((word) => /^\p{Ll}/u.test(word)).join(' ');
    const terms = new Set(wordsOf(small).flatMap(({ word }) => termOf(word) ?? []));
    return [{ claim, by, terms }];
  });
}

/** The one person in front of a verb who can be its subject, by full name; null where that is not plain. */
function whoActs(lead: string): string | null {
  if (passive.test(lead)) return null;
  const plain = lead.replace(appositive, '');
  const acting = nameRuns(plain).filter(({ at, isOwner }) => !isOwner && !notActing.test(plain.slice(0, at)));
  const last = acting.at(-1);
  if (!last || last.words.length < 2 || /(?:\band|,)\s+$/i.test(plain.slice(0, last.at))) return null;
  return last.words.join(' ');
}

/** Two full names are of two people unless one holds the other or they end in one family name. */
function differ(one: Announced, other: Announced): boolean {
  if (one.claim.article === other.claim.article) return false;
  if (![...one.terms].some((term) => other.terms.has(term))) return false;
  const [a, b] = [fold(one.by).split(' '), fold(other.by).split(' ')];
  return (
    a.at(-1) !== b.at(-1) && !a.every((word) => b.includes(word)) && !b.every((word) => a.includes(word))
  );
}

function twoAnnounce(one: Announced, other: Announced): Disagreement {
  return {
    grade: 'only in one',
    kind: 'announcer',
    part: [one.by, other.by].map(fold).toSorted().join(' | '),
    says: `${one.by} announces it in one article, ${other.by} in another.`,
    a: one.claim.id,
    b: other.claim.id,
    note: '',
  };
}
