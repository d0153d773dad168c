import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Sha256 } from '../model/record';
import { longestWindow } from './longest-window';

/**
 * What can go wrong that a user may cause or must hear of. The message is always a whole sentence naming the
 * thing, the reason and what to do next; `what` names the input for a screen that wants to point at it.
 */
const Trouble = z.object({ what: z.string().optional() });

export const contractErrors = {
  /** The thing is not there (any more). */
  NOT_FOUND: { data: Trouble },
  /** Something else changed first; nothing was forced. */
  CONFLICT: { data: Trouble },
  /** The library is open for reading only. */
  READ_ONLY: { data: Trouble },
  /** What was given cannot be used, and why. */
  REFUSED: { data: Trouble },
  /** A limit of ours, named in the message. */
  LIMIT: { data: Trouble },
  /** The disk or the system refused; nothing was changed. */
  STORAGE: { data: Trouble },
} as const;
export type TroubleCode = keyof typeof contractErrors;

/** Every procedure of the contract starts here, so that all share the same typed errors. */
export const call = oc.errors(contractErrors);

/** Lists are asked by window: rows `from` … `from + count - 1` of an order that the core keeps. */
export const windowOf = {
  from: z.int().nonnegative().default(0),
  count: z.int().min(1).max(longestWindow).default(100),
};

/**
 * The rows of one window and how many there are in all. Long rows may be fewer than asked for, never none while
 * there are any: ask on from the last one.
 */
export function rowsOf<Row extends z.ZodType>(row: Row) {
  return z.object({ total: z.int().nonnegative(), rows: z.array(row) });
}

/** A range of days, in days since 1970-01-01, both ends within. */
export const Days = z
  .object({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from <= to, 'the first day comes after the last');

/** A stretch of a kept file, in bytes, by the file's hash. */
export const BytesAsked = {
  sha256: Sha256,
  at: z.int().nonnegative(),
  count: z
    .int()
    .min(1)
    .max(192 * 1024),
};

/** The stretch, base64; `bytes` is the whole file's. Ask on to its end. */
export const BytesPiece = z.object({ bytes: z.int(), base64: z.string() });

/** What an edit answers: the change that holds it, so that a window can wait for it on the feed. */
export const Done = z.object({ seq: z.int().nonnegative() });

/** How many things hang on a record that is about to be deleted, by kind. */
export const HangsOn = z.object({
  annotations: z.int(),
  evidence: z.int(),
  events: z.int(),
  citations: z.int(),
});
