import { z } from 'zod';
import { looseEndKinds } from '../derive/loose-ends/loose-end';
import { call, Done, rowsOf, windowOf } from './base';

export const LooseEndKindName = z.enum(looseEndKinds);

/** A loose end in the list: what it is about, what is to be looked at, and where that is. */
export const LooseEndRow = z.object({
  /** Names it among all loose ends; the same while what it hangs on stays as it is. */
  id: z.string(),
  kind: LooseEndKindName,
  /** What it is about: a title, or the words of a quote. */
  label: z.string(),
  says: z.string(),
  /** The article the words are in, by name; empty where it is not about words in one. */
  where: z.string(),
  collection: z.enum(['articles', 'annotations', 'evidence', 'events', 'notes']),
  record: z.string(),
  /** A date that only has to be confirmed, which can be done from the list. */
  confirms: z.boolean(),
  /** How many articles may be one source, where the row stands for a group of them; else 0. */
  members: z.int(),
  /** The article and annotation to open, where it is about words in one. */
  article: z.string().nullable(),
  annotation: z.string().nullable(),
  /** Why it was set aside; null while it is open. */
  aside: z.string().nullable(),
});
export type LooseEndRow = z.infer<typeof LooseEndRow>;

const ById = z.object({ id: z.string().min(1).max(2000) });

export const looseEndsContract = {
  /** How many there are of each kind that are not set aside, and how many are. */
  counts: call.output(
    z.object({
      open: z.int(),
      aside: z.int(),
      kinds: z.array(z.object({ kind: LooseEndKindName, count: z.int() })),
    }),
  ),
  /** Loose ends by kind, the oldest record first within each; of one kind, or those set aside. */
  list: call
    .input(
      z.object({
        kind: LooseEndKindName.nullable().default(null),
        aside: z.boolean().default(false),
        ...windowOf,
      }),
    )
    .output(rowsOf(LooseEndRow)),
  /** Confirms the dates that these loose ends say are only the program's reading; one change. */
  confirm: call.input(z.object({ ids: z.array(ById.shape.id).min(1).max(500) })).output(Done),
  setAside: call.input(ById.extend({ why: z.string().trim().min(1).max(2000) })).output(Done),
  bringBack: call.input(ById).output(Done),
};
