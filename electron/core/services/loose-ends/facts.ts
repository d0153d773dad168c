import type { AlikeArticle } from '#common/derive/loose-ends/alike';
import type { EventFacts } from '#common/derive/loose-ends/event-facts';
import type { HeldDate } from '#common/derive/loose-ends/dates-to-confirm';
import type { LooseEnd } from '#common/derive/loose-ends/loose-end';
import { looseEndRules } from '#common/derive/loose-ends/rules';
import { weightOf } from '#common/derive/weight';
import type { Article } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import type { LibraryData } from '#common/model/library';
import type { LibraryIndex } from '../index/library-index';

/** The kinds of record that loose ends are about. */
export const subjectCollections = ['articles', 'annotations', 'evidence', 'events', 'notes'] as const;
export type SubjectCollection = (typeof subjectCollections)[number];

/** What the rules are answered from. */
export interface Known {
  readonly data: LibraryData;
  readonly index: LibraryIndex;
  /** The articles that one may be one source with, of which nothing was decided. */
  alike(article: string): readonly AlikeArticle[];
  /** The events that one may be the same as, of which nothing was decided. */
  sameEvents(event: string): readonly string[];
}

/** The loose ends of one record; none for one that is gone. Looks at no text. */
export function endsOf(known: Known, collection: SubjectCollection, id: string): readonly LooseEnd[] {
  const { data, index } = known;
  switch (collection) {
    case 'articles': {
      const article = data.articles.get(id);
      return article
        ? [
            ...ask(looseEndRules.articles, article),
            // Of the two, the article added last is asked: its reader is the one to decide.
            ...ask(
              looseEndRules.alike,
              known.alike(id).filter((other) => other.id < id),
            ),
            ...askDates(articleDates(known, article)),
          ]
        : [];
    }
    case 'annotations':
      return data.annotations.has(id)
        ? ask(looseEndRules.annotations, { evidence: index.evidenceByAnnotation.count(id) })
        : [];
    case 'evidence': {
      const told = data.evidence.get(id)?.told ?? null;
      return askDates([heldDate(known, 'told', 'date as told', told)]);
    }
    case 'events': {
      const event = data.events.get(id);
      return event
        ? [
            ...ask(looseEndRules.events, eventFacts(known, event)),
            // Of the two, the event added last is asked.
            ...ask(
              looseEndRules.sameEvents,
              known.sameEvents(id).filter((other) => other < id),
            ),
            ...askDates(eventDates(known, event)),
          ]
        : [];
    }
    case 'notes': {
      const note = data.notes.get(id);
      return note ? ask(looseEndRules.notes, note) : [];
    }
  }
}

function ask<Subject>(
  rules: readonly { of(subject: Subject): readonly LooseEnd[] }[],
  subject: Subject,
): LooseEnd[] {
  return rules.flatMap((rule) => rule.of(subject));
}

const askDates = (dates: readonly HeldDate[]): LooseEnd[] => ask(looseEndRules.dates, dates);

function heldDate(
  { data }: Known,
  field: HeldDate['field'],
  called: string,
  date: DateAsTold | null,
): HeldDate {
  const against = date?.against ?? null;
  const article = against && data.articles.get(against.article);
  return { field, called, date, articleDate: (against && article?.[against.field]?.edtf) ?? null };
}

function articleDates(known: Known, { published, accessed }: Article): readonly HeldDate[] {
  return [
    heldDate(known, 'published', 'date of publication', published),
    heldDate(known, 'accessed', 'date of access', accessed),
  ];
}

/** The event's own date, unless it is only the one that its evidence tells: that is looked at there. */
function eventDates(known: Known, { date, dateFrom }: Event): readonly HeldDate[] {
  const told = dateFrom === null ? null : (known.data.evidence.get(dateFrom)?.told ?? null);
  const same = told !== null && told.edtf === date?.edtf && told.confirmed === date.confirmed;
  return same ? [] : [heldDate(known, 'date', 'date of the event', date)];
}

function eventFacts({ data, index }: Known, event: Event): EventFacts {
  const evidence = index.evidenceByEvent.of(event.id).flatMap((id) => data.evidence.get(id) ?? []);
  const articleOf = (annotation: string): string | undefined => data.annotations.get(annotation)?.article;
  const { articles, sources } = weightOf(evidence, articleOf, index.sources());
  const whole = event.partOf === null ? undefined : data.events.get(event.partOf);
  return {
    id: event.id,
    settled: index.settledOf(event.id),
    date: index.dates.of(event.date?.edtf),
    standing: event.standing,
    confidence: event.confidence,
    claims: evidence.map(({ id, stance, about, told, annotation }) => ({
      id,
      stance,
      about,
      told: index.dates.of(told?.edtf),
      published: index.dates.of(data.articles.get(articleOf(annotation) ?? '')?.published?.edtf),
    })),
    articles,
    sources,
    whole: whole ? { title: whole.title, date: index.dates.of(whole.date?.edtf) } : null,
  };
}
