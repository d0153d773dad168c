import { z } from 'zod';
import { DateAsTold } from '../model/date-as-told';
import { Confidence, Event, Standing } from '../model/event';
import { ArticleId, EventId, EvidenceId, TagId } from '../model/ids';
import { RichText } from '../model/rich-text';
import { call, Done, HangsOn, rowsOf, windowOf } from './base';
import { BriefDate, EventRow } from './rows';

const ById = z.object({ id: EventId });

/** A mark for an article on the strip, at its publication date. */
export const ArticleTick = z.object({ id: z.string(), label: z.string(), date: BriefDate });
export type ArticleTick = z.infer<typeof ArticleTick>;

export const EventFilter = z.object({
  tags: z.array(TagId).default([]),
  undated: z.boolean().default(false),
});

export const eventsContract = {
  list: call
    .input(
      z.object({
        order: z.enum(['date', 'title', 'added']).default('date'),
        descending: z.boolean().default(false),
        words: z.string().max(500).default(''),
        filter: EventFilter.prefault({}),
        ...windowOf,
      }),
    )
    .output(rowsOf(EventRow)),
  /** Articles with a publication date, by date: the ticks of the strip. */
  ticks: call.input(z.object(windowOf)).output(rowsOf(ArticleTick)),
  /** Events that fit typed words, best first; with no words, those linked last, the article's own first. */
  find: call
    .input(
      z.object({
        words: z.string().max(500),
        article: ArticleId.nullable().default(null),
        count: z.int().min(1).max(50).default(8),
      }),
    )
    .output(z.object({ rows: z.array(EventRow) })),
  get: call.input(ById).output(z.object({ event: Event, row: EventRow, parts: z.array(EventRow).max(500) })),
  create: call
    .input(z.object({ title: z.string().trim().min(1).max(1000), date: DateAsTold.nullable().default(null) }))
    .output(z.object({ event: Event, seq: z.int() })),
  edit: call
    .input(
      ById.extend({
        fields: z
          .object({
            title: z.string().trim().min(1).max(1000),
            date: DateAsTold.nullable(),
            /** Takes the date that this evidence tells. A date given without it no longer comes from evidence. */
            dateFrom: EvidenceId.nullable(),
            standing: Standing,
            confidence: Confidence,
            why: z.string().max(10_000),
            partOf: EventId.nullable(),
            tags: z.array(TagId),
            description: RichText.nullable(),
            private: z.boolean(),
          })
          .partial(),
      }),
    )
    .output(Done),
  /** Moves everything that bears on `take` to `keep`, then takes `take` away; one undo. */
  merge: call.input(z.object({ keep: EventId, take: EventId })).output(Done),
  hangsOn: call.input(ById).output(HangsOn),
  remove: call.input(ById).output(Done),
};
