import type { LooseEnd } from '#common/derive/loose-ends/loose-end';
import type { Subject } from './affected';

/** A loose end with the record it is about, under the name that rulings know it by. */
export interface HeldEnd extends LooseEnd {
  readonly id: string;
  readonly on: Subject;
  /** Set where it stands for a group of articles that may be one source: how many they are. */
  readonly members?: number;
}
