import type { DatePlace } from '../../contract/dates';

/** What can be left undone, in the order an editor looks at it. */
export const looseEndKinds = [
  'undated',
  'unconfirmed',
  'unlinked',
  'no evidence',
  'one source',
  'alike',
  'same event',
  'ahead',
  'disputed',
  'outside',
  'uncited',
] as const;
export type LooseEndKind = (typeof looseEndKinds)[number];

/** A thing left undone about one record. */
export interface LooseEnd {
  readonly kind: LooseEndKind;
  /**
   * Tells it from others of its kind about the same record, and says what it hangs on: when that changes it is another
   * loose end, so that one set aside comes back when there is something new to look at.
   */
  readonly part: string;
  /** What is to be looked at, as a short phrase. */
  readonly says: string;
  /** The field of the record whose date only has to be confirmed: for that alone nobody has to go there. */
  readonly confirms?: DatePlace['field'];
}

/** A question asked of one record, with what of other records it takes to answer it. Pure. */
export interface LooseEndRule<Subject> {
  readonly kind: LooseEndKind;
  of(subject: Subject): readonly LooseEnd[];
}
