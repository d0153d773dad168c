/** A person or place that a sentence names, as sure as lists and its surroundings make it. */
export interface NamedThing {
  readonly name: string;
  readonly kind: 'person' | 'place';
}

/** An event that a sentence of an article tells of. Offsets are code points of the article's text, end-exclusive. */
export interface FoundEvent {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly title: string;
  /** What of the sentence tells of it: without asides and what else the sentence says. */
  readonly clause: string;
  readonly told: {
    readonly start: number;
    readonly end: number;
    readonly words: string;
    readonly edtf: string;
    /** Whether it was worked out from the article's date: its own words leave something open. */
    readonly fromArticle: boolean;
  };
  readonly names: readonly NamedThing[];
  /** How likely it is one that its reader would note; only those above a bar are found at all. */
  readonly score: number;
}
