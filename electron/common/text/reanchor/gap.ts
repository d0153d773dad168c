/** A stretch of old tokens and the stretch of new tokens that stands in its place, ends exclusive. */
export interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}
