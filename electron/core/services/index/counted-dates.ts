import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import type { LibraryData, RecordOf } from '#common/model/library';
import { Groups } from './groups';
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
  readonly #groups = new Groups(compareText);

  constructor(data: LibraryData) {
    this.#data = data;
  }

  /** The dates that hang on an article's date, or on any article's; in the order they were made. */
  of(article: string | null): DatedField[] {
    return this.#groups.of(article ?? anywhere).map(fieldOf);
  }

  refileEvidence(id: string, evidence: Evidence | undefined): void {
    const home = evidence && this.#homeOf(evidence);
    this.#file({ in: 'evidence', id, field: 'told' }, evidence?.told ?? null, home);
  }

  refileEvent(id: string, event: Event | undefined): void {
    const from = event?.dateFrom ? this.#data.evidence.get(event.dateFrom) : undefined;
    this.#file({ in: 'events', id, field: 'date' }, event?.date ?? null, from && this.#homeOf(from));
  }

  refileArticle(id: string, article: RecordOf['articles'] | undefined): void {
    for (const field of ['published', 'accessed'] as const)
      this.#file({ in: 'articles', id, field }, article?.[field] ?? null, undefined);
  }

  #homeOf({ annotation }: Evidence): string | undefined {
    return this.#data.annotations.get(annotation)?.article;
  }

  #file(place: DatedField, date: DateAsTold | null, home: string | undefined): void {
    const vague = date?.edtf === null ? home : undefined;
    const article = date?.against?.article ?? vague;
    this.#groups.update(memberOf(place), article === undefined ? [] : [article, anywhere]);
  }
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
