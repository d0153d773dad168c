import type { DateAsTold } from '../model/date-as-told';
import type { LibraryData } from '../model/library';

/** A date as told and the field of the record that holds it. */
export interface DatedField {
  readonly collection: 'articles' | 'events' | 'evidence';
  readonly id: string;
  readonly field: 'published' | 'accessed' | 'date' | 'told';
  readonly date: DateAsTold;
}

/** Every date of a library, with where it stands. */
export function* datedFields({ articles, events, evidence }: LibraryData): Generator<DatedField> {
  for (const { id, published, accessed } of articles.values()) {
    if (published) yield { collection: 'articles', id, field: 'published', date: published };
    if (accessed) yield { collection: 'articles', id, field: 'accessed', date: accessed };
  }
  for (const { id, date } of events.values())
    if (date) yield { collection: 'events', id, field: 'date', date };
  for (const { id, told } of evidence.values()) {
    if (told) yield { collection: 'evidence', id, field: 'told', date: told };
  }
}
