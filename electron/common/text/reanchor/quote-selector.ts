/**
 * A passage known by its words alone, as W3C TextQuoteSelector and TextPositionSelector describe it. Offsets
 * are code points of the text it was marked in, which is not at hand; they say about where, never for sure.
 */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}
