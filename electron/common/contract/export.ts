import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { citationStyleIds } from '../derive/citation-styles';
import { laneGroupings } from '../timeline/lanes';
import { call, Days } from './base';

export const exportFormats = ['markdown', 'html', 'chronology.csv', 'evidence.csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How much of the articles goes out with the quotes. */
export const exportExtents = ['quotes', 'sentences', 'articles'] as const;
export type ExportExtent = (typeof exportExtents)[number];

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
  /** Quotes alone, with the sentence around each, or the whole of every annotated article. */
  extent: z.enum(exportExtents).default('quotes'),
  /** How sources are cited. */
  style: z.enum(citationStyleIds).default('note'),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** Private records in the scope, by kind. */
export const LeftOut = z.object({
  articles: z.int(),
  passages: z.int(),
  events: z.int(),
  evidence: z.int(),
  notes: z.int(),
  tags: z.int(),
  relations: z.int(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What an export holds, and what it leaves out. */
export const ExportCounts = z.object({
  articles: z.int(),
  passages: z.int(),
  events: z.int(),
  evidence: z.int(),
  notes: z.int(),
  /** Articles whose whole text goes out. */
  fullTexts: z.int(),
  /** Picture files held with those articles; not every one need stand in its text. */
  pictures: z.int(),
  /** All that is left out as private, and which. */
  privateLeftOut: z.int(),
  leftOut: LeftOut,
});
export type ExportCounts = z.infer<typeof ExportCounts>;

/** How far the gathering of an export is: articles read, of those to be read. */
export const ExportProgress = z.object({ done: z.int(), total: z.int() });
export type ExportProgress = z.infer<typeof ExportProgress>;

/** How many bytes a picture made by a window may have. */
export const mostPictureBytes = 64_000_000;

export const exportContract = {
  /**
   * The timeline as a picture on its own, as SVG: the events that reach into these days, with a caption, a legend and
   * the sources that bear on them. What is private is not drawn, and counted. '' where nothing is to be drawn.
   */
  timeline: call
    .input(
      z.object({
        days: Days,
        caption: z.string().max(500),
        style: z.enum(citationStyleIds),
        /** What the events are grouped by, as the timeline shows them. */
        lanes: z.enum(laneGroupings).nullable().default(null),
      }),
    )
    .output(z.object({ svg: z.string(), events: z.int(), sources: z.int(), privateLeftOut: z.int() })),
  /** Desktop: the next piece of a picture the window made, base64; the last one writes it where the user chose. */
  savePicture: call
    .input(z.object({ handle: z.string(), base64: z.string(), last: z.boolean() }))
    .output(z.object({ name: z.string().nullable() })),
  /**
   * What the export would hold, counted without making it, and a sample of it for looking at: the first few things
   * of every kind. `cut` says whether the file holds more.
   */
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
  /** The whole export in pieces to be joined, for a download, after how far its gathering is. */
  download: call.input(ExportOptions).output(eventIterator(z.union([z.string(), ExportProgress]))),
  /** Desktop: writes the export where the user chose, whole or not at all. Ends with what was written. */
  save: call
    .input(ExportOptions.extend({ handle: z.string() }))
    .output(eventIterator(z.union([ExportProgress, z.object({ name: z.string(), bytes: z.int() })]))),
};
