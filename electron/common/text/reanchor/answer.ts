import type { TextRange } from '../text-range';

/** Where a passage is now. Offsets are code points of the new text, end-exclusive. */
export interface FoundAnswer {
  /**
   * `exact`: the same words at the place they were; `moved`: the same words elsewhere, and no other place can
   * be meant; `changed`: the place is known and its words differ.
   */
  readonly state: 'exact' | 'moved' | 'changed';
  readonly start: number;
  readonly end: number;
  /** How sure the place is, 0 to 1. */
  readonly confidence: number;
}

/** A passage whose place is lost: its words are gone, or several places are equally likely. */
export interface OrphanAnswer {
  readonly state: 'orphan';
  readonly start: null;
  readonly end: null;
  readonly confidence: number;
  /** Places a person might look at first, likeliest first. None of them is taken. */
  readonly places: readonly TextRange[];
}

export type ReanchorAnswer = FoundAnswer | OrphanAnswer;

/** An orphan with the places that were considered and not trusted; doubled places are named once. */
export function orphan(places: readonly TextRange[] = []): OrphanAnswer {
  const seen = new Set<string>();
  const likeliest = places.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return { state: 'orphan', start: null, end: null, confidence: 0, places: likeliest.slice(0, 5) };
}
