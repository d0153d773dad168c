import { z } from 'zod';
import { disagreementKinds, grades } from '../derive/disagree/found';
import { EventId } from '../model/ids';
import { call, Done, rowsOf } from './base';

/** A claim on one side of a disagreement: its words, whose they are, and where they stand. */
export const DisagreementSide = z.object({
  evidence: z.string(),
  annotation: z.string(),
  article: z.string(),
  articleLabel: z.string(),
  saidBy: z.array(z.string()),
  quote: z.string(),
});
export type DisagreementSide = z.infer<typeof DisagreementSide>;

/** Something that those who tell of an event do not agree on. */
export const DisagreementRow = z.object({
  /** Names it among all; the same while what it hangs on stays as it is. */
  key: z.string(),
  grade: z.enum(grades),
  kind: z.enum(disagreementKinds),
  says: z.string(),
  note: z.string(),
  /** The passages side by side; one where the other side is the event's own date, or no passage. */
  sides: z.array(DisagreementSide).max(2),
  /** Names that other articles have: the one at hand may be the same place or person. */
  others: z.array(z.string()),
  /** Why it is settled; null while it is open. */
  why: z.string().nullable(),
});
export type DisagreementRow = z.infer<typeof DisagreementRow>;

const One = z.object({ event: EventId, key: z.string().min(1).max(4000) });

export const disagreementsContract = {
  /** What those who tell of an event do not agree on, what cannot both hold first; those settled say why. */
  ofEvent: call.input(z.object({ event: EventId })).output(rowsOf(DisagreementRow)),
  /** Settles one with a reason that is kept. */
  settle: call.input(One.extend({ why: z.string().trim().min(1).max(2000) })).output(Done),
  reopen: call.input(One).output(Done),
  /** Says of the name it is about, once for all events, that another name is of the same place or person. */
  sameName: call.input(One.extend({ other: z.string().trim().min(1).max(200) })).output(Done),
};
