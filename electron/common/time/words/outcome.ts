/** One way to read the words. `fromArticle` when it was counted from the article's date. */
export interface Candidate {
  readonly edtf: string;
  /** What tells it from the other readings, as a short phrase; empty when there is nothing to tell. */
  readonly why: string;
  readonly fromArticle: boolean;
}

/**
 * What a reader of one kind of words made of them: null when they are not its kind (the next reader is asked);
 * a fault when they are, but say something impossible; `needs` when only the article's date is missing.
 */
export type Outcome =
  | { readonly kind: 'found'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'needs'; readonly message: string }
  | null;

/** What the words may be counted from: the article's date as EDTF, null when it has none; absent outside articles. */
export interface Against {
  readonly against?: string | null;
}

/** Readings as an outcome. */
export function found(...candidates: readonly Candidate[]): Outcome {
  return { kind: 'found', candidates };
}

/** A reading that stands on its own words. */
export function told(edtf: string, why = ''): Candidate {
  return { edtf, why, fromArticle: false };
}

/** A reading counted from the article's date. */
export function counted(edtf: string, why = ''): Candidate {
  return { edtf, why, fromArticle: true };
}

/** Words of the right kind that name something impossible. */
export function fault(message: string): Outcome {
  return { kind: 'fault', message };
}

/** Turns every reading of an outcome into another, or into a fault, as `turn` says; anything else stays. */
export function mapFound(outcome: Outcome, turn: (candidate: Candidate) => Candidate | string): Outcome {
  if (outcome?.kind !== 'found') return outcome;
  const turned = outcome.candidates.map(turn);
  const candidates = turned.filter((each) => typeof each !== 'string');
  const message = turned.find((each) => typeof each === 'string');
  return candidates.length === 0 && message !== undefined ? fault(message) : found(...candidates);
}
