import type { Aspect, Stance } from '../../model/evidence';
import type { EdtfDate } from '../../time/edtf-value';

/** A claim as disagreements are looked for among those on one event. */
export interface Claim {
  readonly id: string;
  readonly stance: Stance;
  readonly about: Aspect;
  readonly article: string;
  /** Whose claim it is, as `voiceOf` says, and whether that is a named speaker. */
  readonly voice: string;
  readonly named: boolean;
  readonly quote: string;
  /** The date it tells, where it names days. */
  readonly told: EdtfDate | null;
}

/** The two grades, never mixed: what cannot both be so, and what one tells and the others do not. */
export const grades = ['cannot both hold', 'only in one'] as const;
export type Grade = (typeof grades)[number];

export const disagreementKinds = [
  'date',
  'length',
  'number',
  'part',
  'office',
  'speaker',
  'stance',
  'name',
  'doubt',
  'announcer',
] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

/** Something that those who tell of an event do not agree on, with a claim for either side. */
export interface Disagreement {
  readonly grade: Grade;
  readonly kind: DisagreementKind;
  /** What it hangs on: the same while that stays as it is, so that what was decided of it holds, and only then. */
  readonly part: string;
  /** One sentence for a reader. */
  readonly says: string;
  /** Claims, the one told first first; null where the other side is the event's own date or no claim. */
  readonly a: string | null;
  readonly b: string | null;
  /** What a reader should know before deciding; empty for nothing. */
  readonly note: string;
  /** The name that only one has. */
  readonly name?: string;
}

/** A disagreement of which there is no more to know than what it says. */
export function cannotBothHold(
  kind: DisagreementKind,
  found: Pick<Disagreement, 'part' | 'says' | 'a' | 'b'>,
  note = '',
): Disagreement {
  return { grade: 'cannot both hold', kind, note, ...found };
}
