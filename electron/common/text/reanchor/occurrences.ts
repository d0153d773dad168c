/** A place where the very words stand, with what speaks for it. */
export interface Occurrence {
  /** UTF-16 index of the new text. */
  readonly at: number;
  /** The share of the context that is there, each side and both; a side that was not stored counts as half. */
  readonly before: number;
  readonly after: number;
  readonly fit: number;
  /** How many units next to the place are those of the context, both sides together. */
  readonly touching: number;
  /** Whether a whole side of the context, long enough to tell, touches the place. */
  readonly isHeldBefore: boolean;
  readonly isHeldAfter: boolean;
  /** How far the place is from where the quote was, in code points, forward if more than 0; and without a sign. */
  readonly shift: number;
  readonly distance: number;
}

/** From this fit on a place has its context as good as whole. */
export const beyondDoubt = 0.985;

/** Whether a place has a whole side of its context. */
export function isHeld({ isHeldBefore, isHeldAfter }: Occurrence): boolean {
  return isHeldBefore || isHeldAfter;
}

/** No quote is looked for past this many places: one that is so common has no place of its own. */
export const mostOccurrences = 20_000;

/** Every place where a quote stands in a text, overlapping ones too, as UTF-16 indexes, ascending. */
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (
    let at = text.indexOf(quote);
    at >= 0 && found.length < mostOccurrences;
    at = text.indexOf(quote, at + 1)
  )
    found.push(at);
  return found;
}
