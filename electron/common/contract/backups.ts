import { z } from 'zod';
import { CollectionName } from '../model/library';
import { call, rowsOf, windowOf } from './base';

const Counts = z.object({ articles: z.int(), annotations: z.int(), events: z.int(), notes: z.int() });

export const BackupRow = z.object({
  id: z.string(),
  /** When it was made, ISO 8601 in UTC. */
  at: z.string(),
  /** True for one the clock made, false for one made for a reason of its own. */
  regular: z.boolean(),
  counts: Counts,
  /** How many changes the library has seen since. */
  changesSince: z.int().nonnegative(),
  /** Texts and imported files that were already missing or damaged. */
  missing: z.int().nonnegative(),
});
export type BackupRow = z.infer<typeof BackupRow>;

/** How records of one kind differ between a backup and the library now; examples are what they are called. */
export const BackupDifference = z.object({
  kind: CollectionName,
  onlyThen: z.int(),
  onlyNow: z.int(),
  changed: z.int(),
  examples: z
    .array(z.object({ name: z.string(), how: z.enum(['only then', 'only now', 'changed']) }))
    .max(20),
});
export type BackupDifference = z.infer<typeof BackupDifference>;

export const backupsContract = {
  /** The backups of this library, newest first. */
  list: call.input(z.object(windowOf)).output(rowsOf(BackupRow)),
  /** What would be different in a library restored from a backup. */
  compare: call
    .input(z.object({ id: z.string() }))
    .output(z.object({ differences: z.array(BackupDifference).max(20) })),
  /** What speaks against where the library lies, as sentences; null where nothing does. */
  place: call.output(z.object({ risk: z.string().nullable() })),
  /** Backs the library up as it is now. */
  make: call.output(z.object({ id: z.string() })),
  /** Restores a backup into a new folder and opens that library in this window. */
  restore: call.input(z.object({ id: z.string() })).output(z.object({ opened: z.boolean() })),
  /** What was found damaged over time and what was done about it, newest first. */
  incidents: call.input(z.object(windowOf)).output(
    rowsOf(
      z.object({
        at: z.string(),
        what: z.string(),
        details: z.array(z.string()),
        keptIn: z.string().nullable(),
      }),
    ),
  ),
};
