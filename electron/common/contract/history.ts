import { z } from 'zod';
import { CollectionName } from '../model/library';
import { call, Done, rowsOf, windowOf } from './base';

/** How many records of a kind. */
const Counted = z.object({ kind: CollectionName, count: z.int().positive() });

/** One act of someone, whatever it touched. */
export const ActRow = z.object({
  group: z.string(),
  label: z.string(),
  /** When it was done, ISO 8601 in UTC. */
  at: z.string(),
  /** Whether it did something, undid something in its turn, or did that again. */
  act: z.enum(['done', 'undid', 'redid']),
  /** It was taken back since. */
  undone: z.boolean(),
  /** The program's own, in bringing the library up to date. */
  upgrade: z.boolean(),
  touched: z.array(Counted).max(20),
});
export type ActRow = z.infer<typeof ActRow>;

/** What one act deleted and the library does not have now. */
export const BinRow = z.object({
  group: z.string(),
  /** What the act is called. */
  label: z.string(),
  /** When it was deleted, ISO 8601 in UTC. */
  at: z.string(),
  /** The record it was about, by kind and name ('' where it has none), and what went with it. */
  kind: CollectionName,
  name: z.string(),
  others: z.array(Counted).max(20),
});
export type BinRow = z.infer<typeof BinRow>;

const asked = z.object({ group: z.string() });
const Acted = z.object({ label: z.string(), seq: z.int() });

export const historyContract = {
  /** The acts that are known so far, newest first: those in memory and as many older ones as `older` has read. */
  list: call.input(z.object(windowOf)).output(rowsOf(ActRow)),
  /** Whether there are acts before those in the list. */
  reach: call.output(z.object({ more: z.boolean() })),
  /** Reads further back in the journal, closed parts included. */
  older: call.output(z.object({ more: z.boolean() })),
  /** Takes one act back, whatever came after it, where what it changed is still as it left it. */
  undo: call.input(asked).output(Acted),
  /** Takes back that act and everything since, as one act; `acts` says how many. */
  undoFrom: call.input(asked).output(Acted.extend({ acts: z.int() })),
  /** What was deleted and not brought back, newest first. */
  bin: call.input(z.object(windowOf)).output(rowsOf(BinRow)),
  /** Brings back what one act deleted; `alone` where only the records came back, not what they were part of. */
  putBack: call.input(asked).output(Acted.extend({ alone: z.boolean() })),
  /** Stops offering what is in the bin now. The journal keeps it. */
  emptyBin: call.output(Done),
};
