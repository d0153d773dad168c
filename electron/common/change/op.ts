import { z } from 'zod';
import { CollectionName } from '../model/library';

/** Where in a record: field names and array indexes. */
export const Path = z.array(z.union([z.string(), z.int().nonnegative()])).min(1);
export type Path = z.infer<typeof Path>;

const Whole = z.looseObject({ id: z.uuidv7() });

/**
 * The four reversible steps every change is made of. `put` and `drop` carry the whole record. `set` without
 * `from` (or `to`) says that the field was (or becomes) absent: JSON has no undefined.
 */
export const Op = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put'), in: CollectionName, record: Whole }),
  z.object({ op: z.literal('drop'), in: CollectionName, record: Whole }),
  z.object({
    op: z.literal('set'),
    in: CollectionName,
    id: z.uuidv7(),
    path: Path,
    from: z.unknown().optional(),
    to: z.unknown().optional(),
  }),
  z.object({
    op: z.literal('splice'),
    in: CollectionName,
    id: z.uuidv7(),
    path: Path,
    at: z.int().nonnegative(),
    removed: z.array(z.unknown()),
    inserted: z.array(z.unknown()),
  }),
]);
export type Op = z.infer<typeof Op>;

/** The id of the record an op is about. */
export function subjectOf(op: Op): string {
  return op.op === 'put' || op.op === 'drop' ? op.record.id : op.id;
}
