import { hasYear, NOTHING, type Draft } from './draft';

/** Two drafts of a span or list, each with what only the other said. */
export interface Filled {
  readonly first: Draft;
  readonly second: Draft;
  /** Which of the two has its year from the other, and so may belong to the year beside it. */
  readonly assumed: 'first' | 'second' | null;
}

const isNumberAlone = (draft: Draft): boolean =>
  draft.day !== null &&
  !draft.ordinal &&
  draft.month === null &&
  draft.season === null &&
  draft.weekday === null;

function onlyPart(draft: Draft): boolean {
  return draft.part !== null && JSON.stringify({ ...draft, part: null }) === JSON.stringify(NOTHING);
}

/** "49–44 BC", "AD 14–37", "300–44 BC", "18th to 19th century": a number that is a year or century like the other. */
function sameKind(first: Draft, second: Draft): readonly [Draft, Draft] {
  if (onlyPart(first)) return [{ ...second, part: first.part }, second];
  if (first.day !== null && first.month === null && second.century !== null) {
    return [{ ...first, day: null, ordinal: false, century: first.day, era: second.era }, second];
  }
  const yearAlone = (draft: Draft) => draft.year !== null && draft.month === null && draft.season === null;
  if (isNumberAlone(first) && yearAlone(second) && second.day === null && second.era !== null) {
    return [{ ...first, day: null, year: first.day, era: second.era }, second];
  }
  if (isNumberAlone(second) && yearAlone(first) && first.day === null && first.era === 'ad') {
    return [first, { ...second, day: null, year: second.day, era: 'ad' }];
  }
  const coarse = (draft: Draft) => yearAlone(draft) || draft.century !== null || draft.decade !== null;
  const years = coarse(first) && coarse(second) && first.era === null && second.era === 'bc';
  return [years ? { ...first, era: 'bc' } : first, second];
}

/**
 * What two dates told together leave out because the other says it: "14–22 Feb 2023", "Feb 14–22, 2023", "14 Feb to
 * 3 Mar 2023", "Feb or Mar 2023".
 */
export function fill(one: Draft, two: Draft): Filled {
  let [first, second] = sameKind(one, two);
  let assumed: Filled['assumed'] = null;
  if (!hasYear(first) && second.year !== null) {
    first = { ...first, year: second.year, era: second.era };
    assumed = 'first';
  } else if (!hasYear(second) && first.year !== null) {
    second = { ...second, year: first.year, era: first.era };
    assumed = 'second';
  }
  if (first.day !== null && first.month === null) first = { ...first, month: second.month };
  if (second.day !== null && second.month === null) second = { ...second, month: first.month };
  return { first, second, assumed };
}
