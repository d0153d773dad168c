import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import type { LibraryData, RecordOf } from '#common/model/library';
import { Groups, type FiledOne } from './groups';
import { compareText } from './kept-order';

/** One date in the library: which field of which record. */
export interface DatedField {
  readonly in: 'evidence' | 'events' | 'articles';
  readonly id: string;
  readonly field: 'told' | 'date' | 'published' | 'accessed';
}

/** The key under which every date is filed, whichever article it counts from. */
const anywhere = '';

const memberOf = ({ in: name, id, field }: DatedField): string => `${id} ${name} ${field}`;

function fieldOf(member: string): DatedField {
  const [id = '', name, field] = member.split(' ');
  return { in: name, id, field } as DatedField;
}

/**
 * Which dates hang on the date of which article: those counted from it, and the words that wait for it to have one.
 * Kept current record by record, so that a change of one article's date asks only after its own.
 */
export class CountedDates {
  readonly #data: LibraryData;
  readonly #groups = new Groups(compareText, () => this.#all());

  constructor(data: LibraryData) {
    this.#data = data;
  }

  /** The dates that hang on an article's date, or on any article's; in the order they were made. */
  of(article: string | null): DatedField[] {
    return this.#groups.of(article ?? anywhere).map(fieldOf);
  }

  refileEvidence(id: string, evidence: Evidence | undefined): void {
    this.#groups.update(memberOf({ in: 'evidence', id, field: 'told' }), this.#ofEvidence(evidence));
  }

  refileEvent(id: string, event: Event | undefined): void {
    this.#groups.update(memberOf({ in: 'events', id, field: 'date' }), this.#ofEvent(event));
  }

  refileArticle(id: string, article: RecordOf['articles'] | undefined): void {
    for (const field of articleDates)
      this.#groups.update(memberOf({ in: 'articles', id, field }), keysOf(article?.[field] ?? null));
  }

  *#all(): Generator<FiledOne> {
    const { articles, events, evidence } = this.#data;
    for (const [id, article] of articles) {
      for (const field of articleDates)
        yield [memberOf({ in: 'articles', id, field }), keysOf(article[field])];
    }
    for (const [id, event] of events) {
      yield [memberOf({ in: 'events', id, field: 'date' }), this.#ofEvent(event)];
    }
    for (const [id, item] of evidence) {
      yield [memberOf({ in: 'evidence', id, field: 'told' }), this.#ofEvidence(item)];
    }
  }

  #ofEvidence(evidence: Evidence | undefined): readonly string[] {
    return keysOf(evidence?.told ?? null, () => evidence && this.#homeOf(evidence));
  }

  #ofEvent(event: Event | undefined): readonly string[] {
    const from = event?.dateFrom ? this.#data.evidence.get(event.dateFrom) : undefined;
    return keysOf(event?.date ?? null, () => from && this.#homeOf(from));
  }

  #homeOf({ annotation }: Evidence): string | undefined {
    return this.#data.annotations.get(annotation)?.article;
  }
}

const articleDates = ['published', 'accessed'] as const;

/** What a date is filed under; `home` is the article that words of no known date wait for. */
function keysOf(date: DateAsTold | null, home?: () => string | undefined): readonly string[] {
  const vague = date?.edtf === null ? home?.() : undefined;
  const article = date?.against?.article ?? vague;
  return article === undefined ? [] : [article, anywhere];
}

/** The date that stands in a field now; null where there is none. */
export function dateIn(
  records: { get<C extends DatedField['in']>(collection: C, id: string): RecordOf[C] | undefined },
  { in: name, id, field }: DatedField,
): DateAsTold | null {
  if (name === 'evidence') return records.get('evidence', id)?.told ?? null;
  if (name === 'events') return records.get('events', id)?.date ?? null;
  const article = records.get('articles', id);
  return (field === 'accessed' ? article?.accessed : article?.published) ?? null;
}
