import type { Confidence, Standing } from '../../model/event';
import type { EdtfDate } from '../../time/edtf-value';
import type { DisputedClaim, Settled } from '../open-dispute';

/** A claim as the rules about its event look at it. */
export interface ClaimFacts extends DisputedClaim {
  /** When its article was published; null where that is not known. */
  readonly published: EdtfDate | null;
}

/** An event with all that the rules ask of it. */
export interface EventFacts {
  readonly id: string;
  readonly date: EdtfDate | null;
  readonly standing: Standing;
  readonly confidence: Confidence;
  readonly claims: readonly ClaimFacts[];
  /** How many articles bear on it, and how many independent sources those are. */
  readonly articles: number;
  readonly sources: number;
  /** Its whole, where it is part of one. */
  readonly whole: { readonly title: string; readonly date: EdtfDate | null } | null;
  readonly settled: Settled;
}
