import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Op } from '../change/op';
import { call } from './base';

const Step = z.object({ label: z.string(), group: z.string() }).nullable();

/** What Undo and Redo would do now. */
export const UndoState = z.object({ undo: Step, redo: Step });
export type UndoState = z.infer<typeof UndoState>;

/**
 * The feed of a library. `start` comes first; `change` in order of `seq`, each once; `missed` where a window
 * fell too far behind or a change is too large to send: it then asks again for what it shows. `worked` tells of what
 * no change to a record brings along: what undo would do now and, where `compared`, what articles have in common.
 */
export const FeedItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), seq: z.int(), undo: UndoState }),
  z.object({
    type: z.literal('change'),
    seq: z.int(),
    group: z.string(),
    label: z.string(),
    ops: z.array(Op),
    undo: UndoState,
  }),
  z.object({ type: z.literal('missed'), seq: z.int(), undo: UndoState }),
  z.object({ type: z.literal('worked'), seq: z.int(), undo: UndoState, compared: z.boolean() }),
]);
export type FeedItem = z.infer<typeof FeedItem>;

const Acted = z.object({ label: z.string(), seq: z.int() });

export const feedContract = {
  /** Every acknowledged change after `since` (null: from now on). */
  listen: call.input(z.object({ since: z.int().nonnegative().nullable() })).output(eventIterator(FeedItem)),
  /** Takes back the last group on the stack; answers what it was. */
  undo: call.output(Acted),
  redo: call.output(Acted),
};
