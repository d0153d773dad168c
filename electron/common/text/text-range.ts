/** A piece of a text in code points, end-exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
