import type { Anchor } from './anchor';
import type { Tense } from './language';
import type { Place } from './place';

export type Quarter = Extract<Place, { grain: 'quarter' | 'half' }>;

/** A date told before: whether its words gave its year, and how lately it was told. */
export interface Told {
  readonly place: Place;
  readonly ownYear: boolean;
  readonly near: boolean;
  /** A few words before. */
  readonly beside: boolean;
}

/** What is known where an expression stands. */
export interface Context {
  readonly anchor: Anchor | null;
  /** The date last told before it. */
  readonly told: Told | null;
  /** The quarter the text reports on, where it has told one. */
  readonly quarter: Quarter | null;
  /** Worked out when first asked for: what tells its own year never asks. */
  readonly tense: Tense;
  /** Whether the text as a whole tells of years far from its publication. */
  readonly history: boolean;
}
