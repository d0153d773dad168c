import { fold } from '#common/derive/fold';
import { quoteOf } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { LibraryData } from '#common/model/library';
import { richTextWords } from '#common/model/rich-text';
import { holdsTerms, type SoughtTerm } from '#common/text/found-lines';
import { formatDate } from '#common/time/format';

/** What can be found by its words, in the order in which equals are shown: what its user named comes first. */
export const indexedKinds = ['tag', 'event', 'article', 'note', 'annotation', 'evidence'] as const;
export type IndexedKind = (typeof indexedKinds)[number];

/** Whether a record is among those asked for. */
export type RecordTest = (kind: IndexedKind, id: string) => boolean;

const collectionOf = {
  tag: 'tags',
  event: 'events',
  article: 'articles',
  note: 'notes',
  annotation: 'annotations',
  evidence: 'evidence',
} as const satisfies Record<IndexedKind, keyof LibraryData>;

/** The kind of what a collection holds; null where it is not found by words. */
export function kindIn(collection: keyof LibraryData): IndexedKind | null {
  return indexedKinds.find((kind) => collectionOf[kind] === collection) ?? null;
}

/** The ids of all records of a kind, as they were added. */
export function idsOf(data: LibraryData, kind: IndexedKind): Iterable<string> {
  return data[collectionOf[kind]].keys();
}

/** The words by which a record is found, as they are read: its name, then a line for each thing it says. */
export interface RecordWords {
  readonly name: string;
  readonly words: string;
}

/** What a record says; null where it is gone. Of an article all but its text. */
export function wordsOf(data: LibraryData, kind: IndexedKind, id: string): RecordWords | null {
  switch (kind) {
    case 'tag': {
      const tag = data.tags.get(id);
      return tag ? { name: lined(tag.name, ...tag.names), words: tag.description } : null;
    }
    case 'event': {
      const event = data.events.get(id);
      if (!event) return null;
      const { title, date, why, description } = event;
      return { name: title, words: lined(dateSaid(date), why, richTextWords(description)) };
    }
    case 'article': {
      const article = data.articles.get(id);
      if (!article) return null;
      const { title, byline, publisher, section, address, published } = article;
      return {
        name: lined(title.value, byline.value, publisher.value, section.value),
        words: lined(dateSaid(published), address.value),
      };
    }
    case 'note': {
      const note = data.notes.get(id);
      return note ? { name: note.title, words: richTextWords(note.body) } : null;
    }
    case 'annotation': {
      const annotation = data.annotations.get(id);
      if (!annotation) return null;
      const { translation, comment } = annotation;
      return { name: '', words: lined(quoteOf(annotation), translation, richTextWords(comment)) };
    }
    case 'evidence': {
      const comment = data.evidence.get(id)?.comment;
      return comment ? { name: '', words: richTextWords(comment) } : null;
    }
  }
}

/** The line in which a date is found: its own words, in full, and as 2023-02-14; empty for none. */
export function dateSaid(date: DateAsTold | null | undefined): string {
  if (!date) return '';
  const { edtf, words } = date;
  const full = edtf === null ? '' : `${formatDate(edtf, 'long')} (${edtf})`;
  return [words, full].filter((part) => part !== '').join(' · ');
}

/** The hash of the text an article shows now; null where it has none. */
export function textShown(data: LibraryData, article: string): string | null {
  const held = data.articles.get(article);
  return (held && currentRevision(held)?.text) ?? null;
}

/** What of a question an article is not called by, and so must stand in its text. */
export function termsBeyondName(
  data: LibraryData,
  article: string,
  terms: readonly SoughtTerm[],
): readonly SoughtTerm[] {
  const said = wordsOf(data, 'article', article);
  const folded = said ? fold(lined(said.name, said.words)) : '';
  return terms.filter((term) => !holdsTerms(folded, [term]));
}

function lined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
