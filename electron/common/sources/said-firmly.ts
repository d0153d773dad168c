import { hedgesIn } from './hedges';
import { firmnessBetween } from './only-one-says';
import { wordsOf } from './words';

/** Words of two passages of which the one leaves open what the other says for sure. */
export interface Firmly {
  /** Which of the two leaves it open: the first or the second. */
  readonly open: 'a' | 'b';
  readonly openWords: string;
  readonly firmWords: string;
  /** Where those begin, in UTF-16 units of their passage. */
  readonly openAt: number;
  readonly firmAt: number;
}

/** What one of two passages leaves open and the other says for sure: "may attend" beside "attending". English. */
export function saidFirmly(a: string, b: string): Firmly[] {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  return firmnessBetween([inA, hedgesIn(a, inA)], [inB, hedgesIn(b, inB)]).map(({ open, from, to }) => ({
    open,
    openWords: (open === 'a' ? a : b).slice(from.start, from.end),
    firmWords: (open === 'a' ? b : a).slice(to.start, to.end),
    openAt: from.start,
    firmAt: to.start,
  }));
}
