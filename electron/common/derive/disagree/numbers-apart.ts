import { termOf } from '../../sources/terms';
import { wordsOf } from '../../sources/words';
import type { EdtfDate } from '../../time/edtf-value';
import { cannotBothHold, type Claim, type Disagreement } from './found';
import { quantitiesIn, type Quantity } from './quantity';

/** A length of time that is counted with its first and last day is a day longer than one counted without. */
const countedBothWays = 1;

interface Told {
  readonly claim: Claim;
  readonly quantity: Quantity;
}

/**
 * Counts and lengths of the same thing that differ however they are counted. Counts are compared where their reader
 * said that the claim is about a number; lengths where they are told of what the event's title names ("an eight-day
 * tour" of a tour). A passage with two numbers of one thing tells of parts of it, and is left alone.
 */
export function numbersApart(claims: readonly Claim[], title: string, own: EdtfDate | null): Disagreement[] {
  const named = new Set(wordsOf(title).flatMap(({ word }) => termOf(word) ?? []));
  const told = claims.flatMap((claim): Told[] => {
    const quantities = quantitiesIn(claim.quote);
    return quantities.flatMap((quantity) => {
      const once = quantities.filter(({ of }) => of === quantity.of).length === 1;
      const isMeant = quantity.isLength ? named.has(quantity.of) : claim.about === 'number';
      return once && isMeant ? [{ claim, quantity }] : [];
    });
  });
  const between = told.flatMap((one, at) => {
    const other = told.slice(at + 1).find((each) => differ(one, each));
    return other ? [twoNumbers(one, other)] : [];
  });
  return [...distinct(between), ...lengthsApart(told, own)];
}

function differ(one: Told, other: Told): boolean {
  const [a, b] = [one.quantity, other.quantity];
  if (a.of !== b.of || a.isLength !== b.isLength) return false;
  // Two named speakers, or two articles: an article that tells both numbers tells of two things.
  if (one.claim.article === other.claim.article && one.claim.voice === other.claim.voice) return false;
  if (!a.isLength && !tellOfOne(one, other)) return false;
  const slack = a.isLength ? countedBothWays : 0;
  return a.most + slack < b.least || b.most + slack < a.least;
}

/** Words that two passages must share beside the number and what it counts, to tell of one thing. */
const leastShared = 2;

function tellOfOne(one: Told, other: Told): boolean {
  const terms = ({ claim, quantity }: Told): Set<string> =>
    new Set(
      wordsOf(claim.quote).flatMap(({ word }) => {
        const term = termOf(word);
        return term === null || term === quantity.of || /\d/.test(term) ? [] : [term];
      }),
    );
  const others = terms(other);
  return [...terms(one)].filter((term) => others.has(term)).length >= leastShared;
}

function twoNumbers({ claim, quantity: a }: Told, { claim: other, quantity: b }: Told): Disagreement {
  const values = [a, b].map(({ least, most }) => `${least}-${most}`).toSorted();
  return cannotBothHold(a.isLength ? 'length' : 'number', {
    part: `${a.of} ${values.join(' ')}`,
    says: `“${a.words}” and “${b.words}” differ${a.isLength ? ', counted with or without the first day' : ''}.`,
    a: claim.id,
    b: other.id,
  });
}

/** Lengths that the days of the event's own date do not have. */
function lengthsApart(told: readonly Told[], own: EdtfDate | null): Disagreement[] {
  if (own?.form !== 'interval' || own.approximate || own.uncertain) return [];
  if (own.from?.precision !== 'day' || own.to?.precision !== 'day') return [];
  const length = own.latest - own.earliest + 1;
  const apart = told.find(
    ({ quantity: { isLength, least, most } }) =>
      isLength && (length < least - countedBothWays || length > most + countedBothWays),
  );
  if (!apart) return [];
  return [
    cannotBothHold('length', {
      part: `${apart.quantity.of} ${apart.quantity.least} ${own.edtf}`,
      says: `“${apart.quantity.words}” is told; the event’s date is ${length} days long.`,
      a: apart.claim.id,
      b: null,
    }),
  ];
}

const distinct = (found: readonly Disagreement[]): Disagreement[] => [
  ...new Map(found.map((each) => [each.part, each])).values(),
];
