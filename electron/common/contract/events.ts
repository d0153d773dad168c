import { z } from 'zod';
import { agreements } from '../derive/agreement';
import { GivenDate } from './given-date';
import { Confidence, Event, Standing } from '../model/event';
import { ArticleId, EventId, EvidenceId, TagId } from '../model/ids';
import { RichText } from '../model/rich-text';
import { call, Days, Done, HangsOn, rowsOf, windowOf } from './base';
import { BriefDate, EventRow, EvidenceRow, TagCount } from './rows';
import { TaggedWith } from './tag-terms';

const ById = z.object({ id: EventId });

/** A mark for an article on the strip, at its publication date. */
export const ArticleTick = z.object({ id: z.string(), label: z.string(), date: BriefDate });
export type ArticleTick = z.infer<typeof ArticleTick>;

/** An article with evidence for events, and these: the first 200, the next in the next row, and so on. */
export const EventsOfArticle = z.object({
  id: z.string(),
  label: z.string(),
  events: z.array(z.string()).max(200),
});
export type EventsOfArticle = z.infer<typeof EventsOfArticle>;

export const EventFilter = z.object({
  tags: TaggedWith.default([]),
  undated: z.boolean().default(false),
  /** Only those whose date can touch one of these days. */
  days: Days.nullable().default(null),
});

/** How many events each choice of a filter would leave, its other conditions standing; `any` where that one goes. */
export const EventFacets = z.object({ any: z.object({ tag: z.int() }), undated: z.int() });
export type EventFacets = z.infer<typeof EventFacets>;

/** What the events are narrowed to. */
const narrowed = { words: z.string().max(500).default(''), filter: EventFilter.prefault({}) };

/** How many articles that support an event came out before, during and after it, and of how many that is not known. */
const PublishedAround = z.object({
  before: z.int(),
  during: z.int(),
  after: z.int(),
  unclear: z.int(),
});

/** What one speaker says of an event; without a name, what articles say in their own words. */
const Voice = z.object({
  name: z.string(),
  supports: z.int(),
  contradicts: z.int(),
  mentions: z.int(),
  twoAccounts: z.boolean(),
});

/** Speakers quoted in one article who are at odds over the event. */
const Apart = z.object({
  article: z.string(),
  articleLabel: z.string(),
  supports: z.array(z.string()),
  contradicts: z.array(z.string()),
});

/** A date that a claim tells of an event: its words, who says it, and how it lies to the others. */
export const ToldRow = z.object({
  evidence: z.string(),
  annotation: z.string(),
  /** The quote around the words for the date, which are set apart; empty where the quote does not hold them. */
  quote: z.object({ before: z.string(), words: z.string(), after: z.string() }),
  article: z.string(),
  articleLabel: z.string(),
  published: BriefDate,
  saidBy: z.array(z.string()),
  date: BriefDate.unwrap(),
  /** The words for the date are the source’s own. */
  quoted: z.boolean(),
  /** The event's date was taken from this claim. */
  isDate: z.boolean(),
  /** How it lies to the event's date; null where one of the two names no day. */
  towards: z.enum(agreements).nullable(),
  /** Other dates told that it cannot hold beside, as EDTF: the first few. */
  against: z.array(z.string()),
  /** The same speaker, or the article in its own words, tells another date that it cannot hold beside. */
  twoAccounts: z.boolean(),
});
export type ToldRow = z.infer<typeof ToldRow>;

/** A window of event rows as `unpackEvents` reads it, and how many there are in all. */
const PackedEvents = z.object({ total: z.int().nonnegative(), packed: z.string() });

/** What the timeline as known on a day leaves out. */
export const KnownCounts = z.object({
  /** Events that no article had told of. */
  notYet: z.int(),
  /** Events without evidence: nothing says when they became known. */
  unbacked: z.int(),
  /** Articles with evidence that bear no publication date, and those whose date leaves open whether they were out. */
  undated: z.int(),
  unclear: z.int(),
});
export type KnownCounts = z.infer<typeof KnownCounts>;

/** One event with what is worked out of all that bears on it. */
export const EventDetails = z.object({
  event: Event,
  row: EventRow,
  /** Its parts, by date. */
  parts: z.array(EventRow).max(500),
  published: PublishedAround,
  /** Who says what of it, those with most to say first. */
  voices: z.array(Voice).max(50),
  apart: z.array(Apart).max(10),
  /** The claim that its date was taken from. */
  datedBy: EvidenceRow.nullable(),
});
export type EventDetails = z.infer<typeof EventDetails>;

export const eventsContract = {
  list: call
    .input(
      z.object({
        order: z.enum(['date', 'title', 'added']).default('date'),
        descending: z.boolean().default(false),
        ...narrowed,
        /** Puts parts right after their whole. Not where words or a filter narrow the list. */
        nested: z.boolean().default(false),
        ...windowOf,
      }),
    )
    .output(rowsOf(EventRow)),
  /** All events by date, for the timeline: a window of them as `unpackEvents` reads it. */
  timeline: call.input(z.object(windowOf)).output(PackedEvents),
  facets: call.input(z.object(narrowed)).output(EventFacets),
  /** The same for the tags that any of the events bears, most first. */
  tagCounts: call.input(z.object({ ...narrowed, ...windowOf })).output(rowsOf(TagCount)),
  /** Those that articles had told of by the end of a day (ISO 8601), as they were told then, by date. */
  knownOn: call
    .input(z.object({ day: z.string().max(20), ...windowOf }))
    .output(PackedEvents.extend({ left: KnownCounts })),
  /** Articles with a publication date, by date: the ticks of the strip. */
  ticks: call.input(z.object(windowOf)).output(rowsOf(ArticleTick)),
  /** Articles with evidence for events, by date: what the timeline's lanes by article are made of. */
  byArticle: call.input(z.object(windowOf)).output(rowsOf(EventsOfArticle)),
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
  get: call.input(ById).output(EventDetails),
  /** All dates told of an event, those of one reading together, in the order they were first published. */
  told: call.input(ById.extend(windowOf)).output(rowsOf(ToldRow)),
  create: call
    .input(z.object({ title: z.string().trim().min(1).max(1000), date: GivenDate.nullable().default(null) }))
    .output(z.object({ event: Event, seq: z.int() })),
  edit: call
    .input(
      ById.extend({
        fields: z
          .object({
            title: z.string().trim().min(1).max(1000),
            date: GivenDate.nullable(),
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
  /**
   * Gives an event the date it was moved to on the timeline, from `was`, both as EDTF. Its reason says what it was.
   * CONFLICT where `was` is no longer its date.
   */
  moveDate: call.input(ById.extend({ was: z.string().max(1000), edtf: z.string().max(1000) })).output(Done),
  /** The events that one may be the same as, of which nothing was decided: the first few. */
  sameAs: call.input(ById).output(rowsOf(EventRow)),
  /** Says that two events are not the same: they are not proposed again. */
  notTheSame: call.input(z.object({ a: EventId, b: EventId })).output(Done),
  /** Moves everything that bears on `take` to `keep`, then takes `take` away; one undo. */
  merge: call.input(z.object({ keep: EventId, take: EventId })).output(Done),
  hangsOn: call.input(ById).output(HangsOn),
  remove: call.input(ById).output(Done),
};
