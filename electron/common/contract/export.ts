import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call } from './base';

export const exportFormats = ['markdown', 'html'] as const;

/** What goes out: all, or one thing and what hangs on it. On the command line `all`, `article:ID`, … */
export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.enum(['article', 'tag', 'event', 'note']), id: z.string() }),
]);
export type ExportScope = z.infer<typeof ExportScope>;

export const ExportOptions = z.object({
  format: z.enum(exportFormats),
  scope: ExportScope,
  comments: z.boolean().default(true),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** What an export holds, and what it leaves out. */
export const ExportCounts = z.object({
  articles: z.int(),
  passages: z.int(),
  events: z.int(),
  evidence: z.int(),
  notes: z.int(),
  privateLeftOut: z.int(),
});
export type ExportCounts = z.infer<typeof ExportCounts>;

export const exportContract = {
  /** The start of the export for looking at (`cut` says whether there is more), and its counts. */
  preview: call.input(ExportOptions).output(
    z.object({
      text: z.string(),
      cut: z.boolean(),
      counts: ExportCounts,
      name: z.string(),
      /** Loose ends of what goes out, but for those set aside. */
      looseEnds: z.int(),
    }),
  ),
  /** The whole export in pieces to be joined, for a download. */
  download: call.input(ExportOptions).output(eventIterator(z.string())),
  /** Desktop: writes the export where the user chose, whole or not at all. */
  save: call
    .input(ExportOptions.extend({ handle: z.string() }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
