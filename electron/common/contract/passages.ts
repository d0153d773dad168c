import { z } from 'zod';
import { RevisionId } from '../model/ids';
import { Offset } from '../model/record';

/** What a user decides about a passage whose words changed or whose place is lost. */
export const PassageSettled = z.discriminatedUnion('kind', [
  /** The words that stand there now. */
  z.object({ kind: z.literal('accept') }),
  /** Other words of the current text. */
  z.object({ kind: z.literal('place'), revision: RevisionId, start: Offset, end: Offset }),
  /** None: it keeps the words first marked and lies nowhere. */
  z.object({ kind: z.literal('detach') }),
]);
export type PassageSettled = z.infer<typeof PassageSettled>;

/** A place where a passage may be, with the words around it. */
export const LikelyPlace = z.object({
  start: Offset,
  end: Offset,
  exact: z.string(),
  before: z.string(),
  after: z.string(),
});
/** The spot where lost words stood, in the current text. */
export const StoodAt = z.object({ at: Offset, before: z.string(), after: z.string() });

export type LikelyPlace = z.infer<typeof LikelyPlace>;
