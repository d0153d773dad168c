import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { GroupId, NoteId } from '../model/ids';
import { citedKinds } from '../model/note';
import { RichText } from '../model/rich-text';
import { call, Done, HangsOn, rowsOf, windowOf } from './base';
import { NoteRow } from './rows';

const ById = z.object({ id: NoteId });

/** One edit of a note's blocks: the children of its top node. */
export const BlockSplice = z.object({
  at: z.int().nonnegative(),
  removed: z.array(z.unknown()),
  inserted: z.array(z.unknown()),
});
export type BlockSplice = z.infer<typeof BlockSplice>;

export const notesContract = {
  list: call
    .input(
      z.object({
        order: z.enum(['changed', 'title', 'added']).default('changed'),
        words: z.string().max(500).default(''),
        ...windowOf,
      }),
    )
    .output(rowsOf(NoteRow)),
  /** The notes that cite a record, the one changed last first. */
  citing: call
    .input(z.object({ kind: z.enum(citedKinds), id: z.string(), ...windowOf }))
    .output(rowsOf(NoteRow)),
  /** The whole note as JSON in pieces to be joined, with the `seq` that names this version of it. */
  open: call.input(ById).output(eventIterator(z.string())),
  create: call
    .input(z.object({ title: z.string().max(1000).default(''), body: RichText.optional() }))
    .output(z.object({ id: NoteId, seq: z.int() })),
  edit: call
    .input(ById.extend({ fields: z.object({ title: z.string().max(1000), private: z.boolean() }).partial() }))
    .output(Done),
  /**
   * Saves what was typed, block by block. Writes with one `group` are one undo. `base` names the version the splices
   * start from: the `seq` that opening or the last write gave. Where the note is another by now, both are kept, and
   * `merged` says at how many places both had written in the same block; it is null where nobody else had written.
   * CONFLICT where the version is not known any more: the window then opens the note again and keeps its own words.
   */
  write: call
    .input(ById.extend({ splices: z.array(BlockSplice).min(1), group: GroupId, base: z.int().optional() }))
    .output(Done.extend({ merged: z.int().nullable() })),
  hangsOn: call.input(ById).output(HangsOn),
  remove: call.input(ById).output(Done),
};
