import { z } from 'zod';
import { ChangeId, GroupId, LibraryId } from '../model/ids';
import { Moment } from '../model/record';
import { Op } from './op';

/**
 * One committed change, as a journal line holds it. `base` is the last change its author had seen; `group`
 * joins what was one act of the user, and is what undo takes back. `undoes` and `redoes` name the group that
 * an undo or redo reverses, so that the stacks can be rebuilt from the journal. The first line of a segment says by
 * `library` whose it is, and by `schema` which version of the records it and all that follow are about; so does the
 * line of a migration. `reverts` names a group that was taken back out of turn, and `returnsTo` the change after which
 * everything was taken back: such acts are undone like any other.
 */
export const Change = z.looseObject({
  seq: z.int().positive(),
  id: ChangeId,
  at: Moment,
  by: z.string(),
  device: z.string(),
  base: z.int().nonnegative(),
  group: GroupId,
  label: z.string(),
  ops: z.array(Op),
  undoes: GroupId.optional(),
  redoes: GroupId.optional(),
  reverts: GroupId.optional(),
  returnsTo: z.int().nonnegative().optional(),
  library: LibraryId.optional(),
  schema: z.int().positive().optional(),
});
export type Change = z.infer<typeof Change>;

/** What a service asks the store to commit; the store adds seq, id, time, author and base. */
export interface ChangeDraft {
  readonly label: string;
  readonly ops: readonly Op[];
  readonly group?: GroupId | undefined;
  readonly undoes?: GroupId | undefined;
  readonly redoes?: GroupId | undefined;
  readonly reverts?: GroupId | undefined;
  readonly returnsTo?: number | undefined;
}
